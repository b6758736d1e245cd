package org.maillagetools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the works that were asked for and writes their figures to {@code results.md} in the working directory. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        var figures = new ArrayList<String>();
        var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "run-");
        try (var database = BenchDatabase.start(folder.resolve("postgres"))) {
            for (Work work : works(options, database, folder)) {
                for (String figure : work.measure()) {
                    System.out.println(figure);
                    figures.add(figure);
                }
            }
        }
        write(options, figures);
    }

    private static List<Work> works(Options options, BenchDatabase database, Path folder) {
        var works = new ArrayList<Work>();
        if (options.wants("W4")) {
            works.add(new StartAndMemory(options, database, folder));
        }
        if (options.wants("W1.spread")) {
            works.add(new RegistrationSpread(options, database, folder));
        }
        if (options.wants("W1.hot")) {
            works.add(new RegistrationHot(options, database, folder));
        }
        if (options.wants("W1.soldout")) {
            works.add(new RegistrationSoldOut(options, database, folder));
        }
        if (options.wants("W3")) {
            works.add(new PersonImport(options, database, folder));
        }
        if (options.wants("search")) {
            works.add(new SearchTyping(options, database, folder));
        }
        if (options.wants("rights")) {
            works.add(new RightsCheck(options, database, folder));
        }
        if (options.wants("W5")) {
            works.add(new EventDrain(options, database, folder));
        }
        return works;
    }

    private static void write(Options options, List<String> figures) throws IOException {
        var text = new StringBuilder("# Figures\n\n" + options + "\n\n");
        figures.forEach(figure -> text.append("- `").append(figure).append("`\n"));
        Files.writeString(Path.of("results.md"), text);
    }
}
