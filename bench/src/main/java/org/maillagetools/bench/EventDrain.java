package org.maillagetools.bench;

import org.maillagetools.testkit.load.Load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** W5: a backlog of publications, as an outage leaves it, until all have been received. */
final class EventDrain implements Work {

    private static final int LISTENERS = 4;
    private static final String BACKLOG =
            """
            insert into %s (id, listener_id, event_type, serialized_event, publication_date, status,
              completion_attempts, last_resubmission_date)
            select gen_random_uuid(), 'bench.registration',
              'org.maillage.events.published.RegistrationConfirmed',
              json_build_object('eventId', gen_random_uuid(), 'at', '2026-01-05T08:00:00Z',
                'registration', gen_random_uuid(), 'event', json_build_object('value', gen_random_uuid()),
                'audience', 'HABITANT')::text,
              now() - interval '1 hour', 'FAILED', 1, now() - interval '1 hour'
            from generate_series(1, %d)
            """;
    private static final String ARCHIVED =
            "select count(*) from platform.event_publication_archive where listener_id ="
                    + " 'bench.registration'";

    private final Options options;
    private final BenchDatabase database;
    private final Path folder;

    EventDrain(Options options, BenchDatabase database, Path folder) {
        this.options = options;
        this.database = database;
        this.folder = folder;
    }

    @Override
    public List<String> measure() throws Exception {
        var samples = new Samples();
        try (var application = ApplicationProcess.maillage(options, database, folder, true)) {
            application.awaitFirstPage();
            prepareLimit();
            for (int round = 0; round < Math.max(1, options.rounds() / 2); round++) {
                double limit = limit();
                double app = application();
                samples.add("ratio", app / limit);
                samples.add("ours", app);
            }
        }
        return List.of(
                String.format(
                        Locale.ROOT,
                        "W5.drain ratio=%.2f per_second=%.0f lost=%d backlog=%d rounds=%d",
                        samples.median("ratio"),
                        samples.median("ours"),
                        database.count("select count(*) from platform.event_quarantine"),
                        options.backlog(),
                        samples.rounds("ratio")));
    }

    private void prepareLimit() throws SQLException {
        new Gatherings(database).prepareLimit();
        database.execute(
                "create table if not exists bench.archive (like platform.event_publication_archive"
                        + " including all)",
                "create table if not exists bench.inbox (like platform.event_inbox including all)",
                "grant all on all tables in schema bench to " + database.application().user());
    }

    private double application() throws Exception {
        long before = database.count(ARCHIVED);
        database.execute(BACKLOG.formatted("platform.event_publication", options.backlog()));
        while (database.count(ARCHIVED) == before) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        long start = System.nanoTime();
        while (database.count(ARCHIVED) < before + options.backlog()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return options.backlog() / ((System.nanoTime() - start) / 1e9);
    }

    private double limit() throws Exception {
        database.execute(
                "truncate bench.publication, bench.archive, bench.inbox",
                BACKLOG.formatted("bench.publication", options.backlog()));
        return Load.run(LISTENERS, options.backlog(), () -> new Receiver(database)).perSecond();
    }

    /** Takes a publication that nobody else has, marks it received, and files it. */
    private static final class Receiver implements Load.Client {

        private final Connection connection;
        private final PreparedStatement receive;

        Receiver(BenchDatabase database) throws SQLException {
            connection =
                    DriverManager.getConnection(
                            database.url() + "?prepareThreshold=1",
                            database.application().user(),
                            database.application().password());
            receive =
                    connection.prepareStatement(
                            """
                            with due as (
                              select id from bench.publication where status = 'FAILED'
                              order by publication_date limit 1 for update skip locked),
                            taken as (
                              delete from bench.publication p using due where p.id = due.id returning p.*),
                            seen as (
                              insert into bench.inbox (listener_id, event_id)
                              select listener_id, event_id from taken)
                            insert into bench.archive (id, listener_id, event_type, serialized_event,
                              publication_date, completion_date, status, completion_attempts)
                            select id, listener_id, event_type, serialized_event, publication_date,
                              now(), 'COMPLETED', 2 from taken
                            """);
        }

        @Override
        public boolean act(int number) throws SQLException {
            return receive.executeUpdate() == 1;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
