package org.maillagetools.bench;

import org.maillagetools.testkit.load.Load;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** W1: registrations spread over 200 gatherings of 100 seats. */
final class RegistrationSpread implements Work {

    private static final int EVENTS = 200;

    private final Options options;
    private final BenchDatabase database;
    private final Path folder;

    RegistrationSpread(Options options, BenchDatabase database, Path folder) {
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
                String.format(
                        Locale.ROOT,
                        "W1.spread ratio=%.2f p99_ratio=%.1f per_second=%.0f backlog_seconds=%.1f"
                                + " oversold=%d publications_missing=%d rounds=%d",
                        samples.median("ratio"),
                        samples.median("tail"),
                        samples.median("ours"),
                        samples.median("backlog"),
                        Registrations.oversold(database),
                        Registrations.publicationsMissing(database),
                        samples.rounds("ratio")));
    }

    private void round(int round, int port, Samples samples) throws Exception {
        var gatherings = new Gatherings(database);
        var seats = gatherings.inLimit("spread-limit-" + round, EVENTS);
        var limit = run(() -> new RegistrationSession(database, seats));
        var slugs = gatherings.inApplication("spread-" + round, EVENTS);
        var app = run(() -> new RegistrationVisitor(port, slugs));
        samples.add("backlog", Registrations.awaitEmptyBacklog(database));
        samples.add("ratio", app.perSecond() / limit.perSecond());
        samples.add("tail", app.p99Millis() / limit.p99Millis());
        samples.add("ours", app.perSecond());
    }

    private Load.Result run(Callable<Load.Client> client) throws Exception {
        return Load.run(options.clients(), options.registrations(), client);
    }
}
