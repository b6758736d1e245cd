package org.maillage.events.event;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The last parts of public addresses. */
final class Slugs {

    static final int LONGEST = 100;
    static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final int ROOM_FOR_A_NUMBER = 10;
    private static final Set<String> TAKEN_BY_PAGES = Set.of("registrations");

    private Slugs() {}

    /** Lower-case ASCII words of the title; {@code evenement} when nothing is left of it. */
    static String of(String title) {
        var ascii =
                Normalizer.normalize(
                                title.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
        var beginning = ascii.substring(0, Math.min(ascii.length(), LONGEST - ROOM_FOR_A_NUMBER));
        var trimmed = beginning.replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() || TAKEN_BY_PAGES.contains(trimmed) ? "evenement" : trimmed;
    }

    static boolean usable(String slug) {
        return slug.length() <= LONGEST && slug.matches(PATTERN) && !TAKEN_BY_PAGES.contains(slug);
    }

    /** The slug itself, then with numbers. */
    static Stream<String> candidates(String slug) {
        return Stream.concat(
                Stream.of(slug),
                Stream.iterate(2, number -> number + 1).map(number -> slug + "-" + number));
    }
}
