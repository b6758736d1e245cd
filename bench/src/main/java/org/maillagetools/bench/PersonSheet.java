package org.maillagetools.bench;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file of invented persons, in which each hundredth has an address that is none. */
record PersonSheet(int rows, int round) {

    static final int BAD_EVERY = 100;

    private static final String[] GIVEN = {
        "Aïcha", "Bernadette", "Chloé", "Dominique", "Élise", "Farid", "Gaël", "Hélène"
    };
    private static final String[] FAMILY = {
        "Amarante", "Bouleau", "Charme", "Dentelaire", "Érable", "Fougère", "Genêt", "Houblon"
    };

    byte[] csv() {
        return ("Prénom;Nom;Courriel;Téléphone\r\n" + lines(";", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** For PostgreSQL's COPY: number of the row, given name, family name, e-mail, telephone. */
    String copy() {
        return IntStream.range(0, rows)
                .mapToObj(i -> (i + 2) + "," + line(i, ",") + "\n")
                .collect(Collectors.joining());
    }

    int good() {
        return rows - (rows + BAD_EVERY - 1) / BAD_EVERY;
    }

    private String lines(String separator, String end) {
        return IntStream.range(0, rows)
                .mapToObj(i -> line(i, separator) + end)
                .collect(Collectors.joining());
    }

    private String line(int i, String separator) {
        var at = i % BAD_EVERY == 0 ? " chez " : "@";
        return String.join(
                separator,
                GIVEN[i % GIVEN.length],
                FAMILY[i / GIVEN.length % FAMILY.length] + " " + round + "-" + i,
                "personne" + round + "-" + i + at + "exemple.test",
                "0%d %02d %02d %02d %02d".formatted(1 + i % 9, i % 97, i % 89, i % 83, i % 79));
    }
}
