package org.maillage.people.commune;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts together what three of INSEE's files say: the communes (v_commune), their events (v_mvtcommune), and what the associations of communes
 * consist of. A file is known by its columns; the order does not matter, and lines that say nothing of a commune are passed over.
 */
final class CommuneReading {

    private static final String CODE = "(?:[013-9][0-9]|2[0-9AB])[0-9]{3}";
    private static final Set<String> COMMUNES = Set.of("COM", "ARM");

    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, Merger> mergers = new TreeMap<>();
    private final Map<String, Epci> associations = new TreeMap<>();

    /** What became of a commune, and when. */
    private record Merger(String name, LocalDate on, String into) {}

    private record Epci(String code, String name) {}

    /** Takes in a line of any of the three files. */
    void read(NamedCsvRecord line) {
        if (line.findField("COM_AV").isPresent()) {
            readEvent(line);
        } else if (line.findField("CODGEO").isPresent()) {
            readAssociation(line);
        } else if (COMMUNES.contains(field(line, "TYPECOM"))) {
            put(names, field(line, "COM"), field(line, "LIBELLE"));
        }
    }

    /** Of several events of one commune the last counts: it may have been founded anew between. */
    private void readEvent(NamedCsvRecord line) {
        var before = field(line, "COM_AV");
        var after = field(line, "COM_AP");
        var day = day(field(line, "DATE_EFF"));
        boolean ofCommunes =
                field(line, "TYPECOM_AV").equals("COM") && field(line, "TYPECOM_AP").equals("COM");
        if (ofCommunes && day != null && after.matches(CODE) && !before.equals(after)) {
            var merger = new Merger(field(line, "LIBELLE_AV"), day, after);
            var known = mergers.get(before);
            if (known == null || known.on().isBefore(day)) {
                put(mergers, before, merger);
            }
        }
    }

    private void readAssociation(NamedCsvRecord line) {
        var code = field(line, "EPCI");
        if (code.matches("[0-9]{9}")) {
            put(associations, field(line, "CODGEO"), new Epci(code, field(line, "LIBEPCI")));
        }
    }

    private static <T> void put(Map<String, T> into, String code, T value) {
        if (code.matches(CODE)) {
            into.put(code, value);
        }
    }

    boolean hasCommunes() {
        return !names.isEmpty();
    }

    /** Those that exist, and those that exist no more and have an heir that does. */
    List<Commune> communes() {
        var communes = new ArrayList<Commune>();
        names.forEach((code, name) -> {
            var epci = associations.get(code);
            communes.add(
                    new Commune(
                            code,
                            name,
                            epci == null ? null : epci.code(),
                            epci == null || epci.name().isEmpty() ? null : epci.name(),
                            null,
                            null));
        });
        mergers.forEach((code, merger) -> {
            var heir = heir(code);
            if (!names.containsKey(code) && heir != null && !merger.name().isEmpty()) {
                var last = merger.on().minusDays(1);
                communes.add(new Commune(code, merger.name(), null, null, last, heir));
            }
        });
        return communes;
    }

    /** Follows one merger after the other. */
    private @Nullable String heir(String code) {
        var seen = new HashSet<String>();
        var at = code;
        while (!names.containsKey(at) && seen.add(at)) {
            var merger = mergers.get(at);
            if (merger == null) {
                return null;
            }
            at = merger.into();
        }
        return names.containsKey(at) ? at : null;
    }

    private static String field(NamedCsvRecord line, String name) {
        return line.findField(name).map(String::strip).orElse("");
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
