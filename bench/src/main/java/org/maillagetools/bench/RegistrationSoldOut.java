package org.maillagetools.bench;

import org.maillagetools.testkit.load.Load;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** W1: what those cost who come when nothing is left. */
final class RegistrationSoldOut implements Work {

    private static final int REFUSALS = 3_000;

    private final Options options;
    private final BenchDatabase database;
    private final Path folder;

    RegistrationSoldOut(Options options, BenchDatabase database, Path folder) {
        this.options = options;
        this.database = database;
        this.folder = folder;
    }

    @Override
    public List<String> measure() throws Exception {
        var samples = new Samples();
        try (var application = ApplicationProcess.maillage(options, database, folder, true)) {
            application.awaitFirstPage();
            new Gatherings(database).prepareLimit();
            refusals(0, application.port());
            for (int round = 1; round <= options.rounds(); round++) {
                samples.add("ratio", refusals(round, application.port()));
            }
        }
        return List.of(
                String.format(
                        Locale.ROOT,
                        "W1.soldout ratio=%.2f oversold=%d rounds=%d",
                        samples.median("ratio"),
                        Registrations.oversold(database),
                        samples.rounds("ratio")));
    }

    private double refusals(int round, int port) throws Exception {
        var gatherings = new Gatherings(database);
        var seats = gatherings.inLimit("full-limit-" + round, 1);
        var slugs = gatherings.inApplication("full-" + round, 1);
        sellOut(seats.getFirst().offer(), slugs.getFirst());
        // the form of a full gathering has no field: the token comes from another one's
        var other = gatherings.inApplication("open-" + round, 1);
        var limit =
                Load.run(
                        options.clients(),
                        REFUSALS,
                        () -> new RegistrationSession(database, seats));
        var app =
                Load.run(
                        options.clients(),
                        REFUSALS,
                        () -> new RegistrationVisitor(port, other, slugs));
        return app.answersPerSecond() / limit.answersPerSecond();
    }

    private void sellOut(UUID offer, String slug) throws SQLException {
        database.execute(
                "update bench.offer set cap = 0 where id = '" + offer + "'",
                "update events.registration_offer set cap = 0 where event_id ="
                        + " (select id from events.event where slug = '"
                        + slug
                        + "')");
    }
}
