package org.maillagetools.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is measured, and how much of it.
 *
 * @param works names such as {@code W1}, or parts of one such as {@code W1.hot}
 * @param rounds pairs of limit and application; the median of their ratios is printed
 * @param clients load generators, and sessions of the limit
 * @param registrations of one spread round
 * @param backlog publications to drain
 * @param persons rows of one import
 * @param searched persons that are searched
 * @param application folder that {@code mvn -Pdist package} makes
 */
record Options(
        Set<String> works,
        int rounds,
        int clients,
        int registrations,
        int backlog,
        int persons,
        int searched,
        Path application) {

    static Options of(String... arguments) {
        Map<String, String> given =
                Arrays.stream(arguments)
                        .map(argument -> argument.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new Options(
                Set.of(given.getOrDefault("works", "W1,W3,W4,W5,search,rights").split(",")),
                number(given, "rounds", 5),
                number(given, "clients", 32),
                number(given, "registrations", 8_000),
                number(given, "backlog", 50_000),
                number(given, "persons", 20_000),
                number(given, "searched", 100_000),
                Path.of(given.getOrDefault("application", "../app/target/maillage"))
                        .toAbsolutePath()
                        .normalize());
    }

    boolean wants(String work) {
        return works.contains(work) || works.contains(work.replaceFirst("\\..*", ""));
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        var text = given.get(name);
        return text == null ? otherwise : Integer.parseInt(text);
    }
}
