package org.maillagetools.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.DoubleStream;

/** W1: everybody wants the same gathering, until it is sold out; and what a sold-out gathering costs. */
final class RegistrationHot implements Work {

    /** Sold out one after the other: a hundred seats alone last a tenth of a second. */
    private static final int EVENTS = 10;

    private static final int REFUSALS = 3_000;
    private static final List<Integer> FEWER = List.of(4, 8, 16);

    private final Options options;
    private final BenchDatabase database;
    private final Path folder;

    RegistrationHot(Options options, BenchDatabase database, Path folder) {
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
            round(0, application.port(), new Samples());
            for (int round = 1; round <= options.rounds(); round++) {
                round(round, application.port(), samples);
            }
        }
        return List.of(
                Figures.format(
                        "W1.hot ratio=%.2f best_ratio=%.2f oversold=%d publications_missing=%d"
                                + " rounds=%d",
                        samples.median("ratio"),
                        samples.median("best"),
                        Registrations.oversold(database),
                        Registrations.publicationsMissing(database),
                        samples.rounds("ratio")),
                Figures.format(
                        "W1.soldout ratio=%.2f rounds=%d",
                        samples.median("refused"), samples.rounds("refused")));
    }

    private void round(int round, int port, Samples samples) throws Exception {
        double limit = limit(round, options.clients());
        double app = application(round, port);
        double best = limit;
        for (int sessions : FEWER) {
            best = Math.max(best, limit(round, sessions));
        }
        samples.add("ratio", app / limit);
        samples.add("best", app / best);
        samples.add("refused", refusals(round, port));
    }

    private double limit(int round, int sessions) throws Exception {
        var seats = new Gatherings(database).inLimit("hot-limit-" + round + "-" + sessions, EVENTS);
        double[] seconds = new double[EVENTS];
        for (int i = 0; i < EVENTS; i++) {
            var one = List.of(seats.get(i));
            seconds[i] =
                    Load.run(
                                    sessions,
                                    Gatherings.SEATS,
                                    () -> new RegistrationSession(database, one))
                            .seconds();
        }
        return EVENTS * Gatherings.SEATS / DoubleStream.of(seconds).sum();
    }

    private double application(int round, int port) throws Exception {
        var slugs = new Gatherings(database).inApplication("hot-" + round, EVENTS);
        double[] seconds = new double[EVENTS];
        for (int i = 0; i < EVENTS; i++) {
            var one = List.of(slugs.get(i));
            seconds[i] =
                    Load.run(
                                    options.clients(),
                                    Gatherings.SEATS,
                                    () -> new RegistrationVisitor(port, one))
                            .seconds();
        }
        Registrations.awaitEmptyBacklog(database);
        return EVENTS * Gatherings.SEATS / DoubleStream.of(seconds).sum();
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
