package org.maillagetools.edges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Who may do what, as it is written down: some patterns with names, and a row for each handler that names its pattern.
 *
 * @param patterns by name; one sign for each cell, + or -
 * @param rows by handler, such as {@code GET /events}; the name of a pattern
 */
record MatrixFile(Map<String, String> patterns, Map<String, String> rows) {

    static final String PATH = "app/src/test/resources/access-matrix.txt";
    private static final String RESOURCE = "/access-matrix.txt";

    static MatrixFile read() {
        try (var in = MatrixFile.class.getResourceAsStream(RESOURCE)) {
            return parse(
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MatrixFile parse(List<String> lines) {
        var patterns = new LinkedHashMap<String, String>();
        var rows = new LinkedHashMap<String, String>();
        for (var line : lines) {
            var words = line.strip().split("\\s+", -1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (words[1].equals("=")) {
                patterns.put(
                        words[0], line.substring(line.indexOf('=') + 1).replaceAll("[^+-]", ""));
            } else if (rows.put(words[0] + " " + words[1], words[2]) != null) {
                throw new IllegalStateException(PATH + ": two rows for " + words[1]);
            }
        }
        var unknown = new TreeSet<>(rows.values());
        unknown.removeAll(patterns.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(PATH + ": no such pattern: " + unknown);
        }
        return new MatrixFile(patterns, rows);
    }

    /** What the handler has to answer, cell by cell; nothing is said of one without a row. */
    String expected(String handler) {
        return patterns.getOrDefault(rows.getOrDefault(handler, ""), "");
    }

    /** The line to add for a handler that answers so. */
    String proposal(String handler, String answers) {
        var name =
                patterns.entrySet().stream()
                        .filter(pattern -> pattern.getValue().equals(answers))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("<a pattern; now it answers " + answers + ">");
        return handler + "  " + name;
    }
}
