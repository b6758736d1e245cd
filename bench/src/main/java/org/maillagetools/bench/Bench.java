package org.maillagetools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        var works = new LinkedHashMap<String, Work>();
        works.put("W4", new StartAndMemory(options, database, folder));
        works.put("W1.spread", new RegistrationSpread(options, database, folder));
        works.put("W1.hot", new RegistrationHot(options, database, folder));
        works.put("W1.soldout", new RegistrationSoldOut(options, database, folder));
        works.put("W3", new PersonImport(options, database, folder));
        works.put("search", new SearchTyping(options, database, folder));
        works.put("rights", new RightsCheck(options, database, folder));
        works.put("W5", new EventDrain(options, database, folder));
        works.keySet().removeIf(name -> !options.wants(name));
        return List.copyOf(works.values());
    }

    private static void write(Options options, List<String> figures) throws IOException {
        var text = new StringBuilder("# Figures\n\n" + options + "\n\n");
        figures.forEach(figure -> text.append("- `").append(figure).append("`\n"));
        Files.writeString(Path.of("results.md"), text);
    }
}
