package org.maillagetools.bench;

import org.maillagetools.testkit.Browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Search as somebody types, over 100,000 persons: the page of results against the persons' query alone. */
final class SearchTyping implements Work {

    /** What stands in the field after a pause. */
    private static final List<String> TYPED =
            List.of(
                    "ber",
                    "bernad",
                    "bernadette h",
                    "bernadette houblon",
                    "elise",
                    "érable 99",
                    "gae",
                    "gaël iris",
                    "r4711",
                    "r4711@exemple",
                    "zzz",
                    "jonquille 12");

    private static final int MOST = 6;
    private static final String SAME =
            """
            select p.id, p.display_name, o.name
            from people.person p join people.organisation o on o.id = p.owner_id
            where %s
            order by starts_with(p.search_text, people.fold(?)) desc,
              p.display_name collate "fr-x-icu", p.id
            limit %d
            """;

    private final Options options;
    private final BenchDatabase database;
    private final Path folder;

    SearchTyping(Options options, BenchDatabase database, Path folder) {
        this.options = options;
        this.database = database;
        this.folder = folder;
    }

    @Override
    public List<String> measure() throws Exception {
        var samples = new Samples();
        try (var application = ApplicationProcess.maillage(options, database, folder, true)) {
            application.awaitFirstPage();
            var everywhere = Administrator.signIn(application);
            Network.make(database, options.searched());
            var somewhere = Administrator.signIn(application, Network.EDITOR);
            for (int round = -5; round < options.rounds() * 4; round++) {
                round(everywhere, somewhere, round < 0 ? new Samples() : samples);
            }
        }
        return List.of(
                String.format(
                        Locale.ROOT,
                        "search.typing ratio=%.1f ms=%.1f slowest_ms=%.1f scoped_ms=%.1f"
                                + " sql_ms=%.1f persons=%d rounds=%d",
                        samples.median("ours") / samples.median("sql"),
                        samples.median("ours"),
                        samples.median("slowest"),
                        samples.median("scoped"),
                        samples.median("sql"),
                        options.searched(),
                        samples.rounds("slowest")));
    }

    private void round(Browser everywhere, Browser somewhere, Samples samples) throws Exception {
        double slowest = 0;
        for (String typed : TYPED) {
            samples.add("sql", sql(typed));
            double ours = page(everywhere, typed);
            samples.add("ours", ours);
            samples.add("scoped", page(somewhere, typed));
            slowest = Math.max(slowest, ours);
        }
        samples.add("slowest", slowest);
    }

    private static double page(Browser browser, String typed) throws Exception {
        var address = "/admin/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        long start = System.nanoTime();
        var answer = browser.get(address);
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + "\n" + answer.body());
        }
        return millis;
    }

    private double sql(String typed) throws SQLException {
        var words = typed.split(" ", -1);
        var matching =
                "p.search_text like '%' || people.fold(?) || '%'"
                        + " and p.search_text like '%' || people.fold(?) || '%'"
                                .repeat(words.length - 1);
        try (var connection = database.connect();
                PreparedStatement query =
                        connection.prepareStatement(SAME.formatted(matching, MOST))) {
            for (int i = 0; i < words.length; i++) {
                query.setString(i + 1, words[i]);
            }
            query.setString(words.length + 1, words[0]);
            long start = System.nanoTime();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    rows.getString(2);
                }
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }
}
