package org.maillagetools.bench;

import org.maillagetools.testkit.load.Load;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** W1: everybody wants the same gathering, until it is sold out. */
final class RegistrationHot implements Work {

    /** Sold out one after the other: a hundred seats alone last a tenth of a second. */
    private static final int EVENTS = 10;

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
                String.format(
                        Locale.ROOT,
                        "W1.hot ratio=%.2f best_ratio=%.2f oversold=%d publications_missing=%d"
                                + " rounds=%d",
                        samples.median("ratio"),
                        samples.median("best"),
                        Registrations.oversold(database),
                        Registrations.publicationsMissing(database),
                        samples.rounds("ratio")));
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
}
