package org.maillage.people.quarter;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Gathers quarters from the published list, whose columns are {@code code_qp}, {@code lib_qp}, {@code lib_com}, {@code lib_dep}; it has a line a quarter, or a line a quarter and commune. */
final class QuarterReading {

    static final String CODE = "Q[NP][0-9][0-9A-Z]{5}";
    private static final int LONGEST = 200;
    private static final int LONGEST_COMMUNES = 1_000;

    private final Map<String, Quarter> quarters = new TreeMap<>();

    /** Takes in a line; one that says nothing of a quarter is passed over. */
    void read(NamedCsvRecord line) {
        var code = field(line, "code_qp").toUpperCase(Locale.ROOT);
        var name = field(line, "lib_qp");
        if (!code.matches(CODE) || name.isEmpty() || name.length() > LONGEST) {
            return;
        }
        var known = quarters.get(code);
        var commune = field(line, "lib_com");
        quarters.put(
                code,
                new Quarter(
                        code,
                        name,
                        both(known == null ? null : known.communes(), commune),
                        known(field(line, "lib_dep"))));
    }

    List<Quarter> quarters() {
        return new ArrayList<>(quarters.values());
    }

    private static @Nullable String both(@Nullable String before, String commune) {
        if (before == null || before.contains(commune)) {
            return before == null ? known(commune) : before;
        }
        var all = before + ", " + commune;
        return all.length() > LONGEST_COMMUNES ? before : all;
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() || text.length() > LONGEST ? null : text;
    }

    /** Publishers write the names of columns in small letters or in capitals. */
    private static String field(NamedCsvRecord line, String name) {
        return line.findField(name)
                .or(() -> line.findField(name.toUpperCase(Locale.ROOT)))
                .map(String::strip)
                .orElse("");
    }
}
