package org.maillagetools.bench;

import org.maillagetools.testkit.Browser;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** W3: persons from a file, in their table with its indexes, and the bad rows named. */
final class PersonImport implements Work {

    private static final String PAGE = "/admin/people/persons/import";
    private static final String STATE =
            "select count(*) from platform.import where id = ? and state = '%s'";

    private final Options options;
    private final BenchDatabase database;
    private final Path folder;

    PersonImport(Options options, BenchDatabase database, Path folder) {
        this.options = options;
        this.database = database;
        this.folder = folder;
    }

    @Override
    public List<String> measure() throws Exception {
        var samples = new Samples();
        long missing = 0;
        try (var application = ApplicationProcess.maillage(options, database, folder, true)) {
            application.awaitFirstPage();
            var browser = Administrator.signIn(application);
            var owner = People.organisation(database, "W3");
            new ImportLimit(database).prepare();
            for (int round = 0; round <= options.rounds(); round++) {
                var sheet = new PersonSheet(options.persons(), round);
                missing += round(sheet, browser, owner, round == 0 ? new Samples() : samples);
            }
        }
        return List.of(figure(samples, missing));
    }

    private String figure(Samples samples, long missing) {
        return String.format(
                Locale.ROOT,
                "W3 ratio=%.1f ratio_with_history=%.1f seconds=%.2f upload=%.2f check=%.2f"
                        + " apply=%.2f limit=%.2f rows=%d missing=%d rounds=%d",
                samples.median("ratio"),
                samples.median("fair"),
                samples.median("ours"),
                samples.median("upload"),
                samples.median("check"),
                samples.median("apply"),
                samples.median("limit"),
                options.persons(),
                missing,
                samples.rounds("ratio"));
    }

    /** @return how many persons are not there that should be */
    private long round(PersonSheet sheet, Browser browser, UUID owner, Samples samples)
            throws Exception {
        var limit = new ImportLimit(database);
        double least = limit.seconds(sheet, owner, false);
        double withHistory = limit.seconds(sheet, owner, true);
        long before = People.count(database, owner);
        double ours = application(sheet, browser, owner, samples);
        samples.add("ratio", ours / least);
        samples.add("fair", ours / withHistory);
        samples.add("limit", least);
        samples.add("ours", ours);
        People.awaitDelivered(database);
        return before + sheet.good() - People.count(database, owner);
    }

    /** What somebody at the screen waits for: the upload, the dry run, the import. */
    private double application(PersonSheet sheet, Browser browser, UUID owner, Samples samples)
            throws Exception {
        var fields = Browser.form(Browser.tokenOf(browser.page(PAGE)), "owner", owner.toString());
        var file = sheet.csv();
        long start = System.nanoTime();
        var answer = browser.upload(PAGE, fields, "w3-" + sheet.round() + ".csv", file);
        long uploaded = System.nanoTime();
        var columns = Browser.location(answer);
        var page = columns.replace("/columns", "");
        var id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        browser.post(columns, mapped(browser.page(columns)));
        await(id, "CHECKED");
        long checked = System.nanoTime();
        browser.fill(page, page + "/run");
        await(id, "DONE");
        long done = System.nanoTime();
        samples.add("upload", (uploaded - start) / 1e9);
        samples.add("check", (checked - uploaded) / 1e9);
        samples.add("apply", (done - checked) / 1e9);
        return (done - start) / 1e9;
    }

    private static Map<String, String> mapped(String page) {
        var form = new LinkedHashMap<>(Browser.form(Browser.tokenOf(page)));
        var fields = List.of("givenName", "familyName", "email", "phone");
        for (int column = 0; column < fields.size(); column++) {
            form.put("column" + column, fields.get(column));
        }
        return form;
    }

    private void await(UUID id, String state) throws SQLException, InterruptedException {
        while (database.count(STATE.formatted(state), id) == 0) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
