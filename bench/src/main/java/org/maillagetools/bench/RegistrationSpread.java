package org.maillagetools.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        var ratios = new ArrayList<Double>();
        var tails = new ArrayList<Double>();
        var ours = new ArrayList<Double>();
        var backlogs = new ArrayList<Double>();
        try (var application = ApplicationProcess.maillage(options, database, folder, true)) {
            application.awaitFirstPage();
            var gatherings = new Gatherings(database);
            gatherings.prepareLimit();
            for (int round = 0; round <= options.rounds(); round++) {
                var seats = gatherings.inLimit("spread-limit-" + round, EVENTS);
                var limit = run(() -> new RegistrationSession(database, seats));
                var slugs = gatherings.inApplication("spread-" + round, EVENTS);
                var app = run(() -> new RegistrationVisitor(application.port(), slugs));
                double backlog = Registrations.awaitEmptyBacklog(database);
                if (round > 0) {
                    ratios.add(app.perSecond() / limit.perSecond());
                    tails.add(app.p99Millis() / limit.p99Millis());
                    ours.add(app.perSecond());
                    backlogs.add(backlog);
                }
            }
        }
        return List.of(
                Figures.format(
                        "W1.spread ratio=%.2f p99_ratio=%.1f per_second=%.0f backlog_seconds=%.1f"
                                + " oversold=%d publications_missing=%d rounds=%d",
                        Figures.median(ratios),
                        Figures.median(tails),
                        Figures.median(ours),
                        Figures.median(backlogs),
                        Registrations.oversold(database),
                        Registrations.publicationsMissing(database),
                        options.rounds()));
    }

    private Load.Result run(Callable<Load.Client> client) throws Exception {
        return Load.run(options.clients(), options.registrations(), client);
    }
}
