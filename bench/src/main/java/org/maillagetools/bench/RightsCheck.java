package org.maillagetools.bench;

import org.maillagetools.testkit.Browser;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What asking for a right three levels below its grant costs a request. */
final class RightsCheck implements Work {

    private static final int PAGES = 40;
    private static final String CHECK =
            """
            select distinct g.role from people.role_grant g
            join people.account a on a.id = g.account_id
            where a.email_key = ? and a.state = 'ACTIVE' and (g.last_day is null or g.last_day >= current_date)
              and (g.organisation_id is null
                or g.organisation_id in (select id from people.organisation_and_above(?, current_date)))
            """;

    private final Options options;
    private final BenchDatabase database;
    private final Path folder;

    RightsCheck(Options options, BenchDatabase database, Path folder) {
        this.options = options;
        this.database = database;
        this.folder = folder;
    }

    @Override
    public List<String> measure() throws Exception {
        var samples = new Samples();
        try (var application = ApplicationProcess.maillage(options, database, folder, true)) {
            application.awaitFirstPage();
            var administrator = Administrator.signIn(application);
            Network.make(database, options.searched());
            var editor = Administrator.signIn(application, Network.EDITOR);
            var centre = Network.centreOfEditor(database);
            var page = "/admin/people/organisations/" + centre + "/edit";
            for (int round = -1; round < options.rounds(); round++) {
                round(administrator, editor, centre, page, round < 0 ? new Samples() : samples);
            }
        }
        return List.of(
                String.format(
                        Locale.ROOT,
                        "rights.check sql_ms=%.2f page_ms=%.1f administrator_ms=%.1f"
                                + " organisations=2500 grants=10000 rounds=%d",
                        samples.median("sql"),
                        samples.median("editor"),
                        samples.median("administrator"),
                        samples.rounds("sql") / PAGES));
    }

    private void round(
            Browser administrator, Browser editor, UUID centre, String page, Samples samples)
            throws Exception {
        try (var connection = database.connect();
                var check = connection.prepareStatement(CHECK)) {
            check.setString(1, Network.EDITOR);
            check.setObject(2, centre);
            for (int i = 0; i < PAGES; i++) {
                samples.add("administrator", millis(() -> open(administrator, page)));
                samples.add("editor", millis(() -> open(editor, page)));
                samples.add("sql", millis(() -> drain(check.executeQuery())));
            }
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static double millis(Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void open(Browser browser, String page) throws Exception {
        var answer = browser.get(page);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + "\n" + answer.body());
        }
    }

    private static void drain(ResultSet rows) throws SQLException {
        try (rows) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }
}
