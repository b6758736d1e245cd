package org.maillage.platform.search;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as the search compares them where no database does: no accents, lower case, plain apostrophes. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folded() {}

    static String of(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace('\u2019', '\'');
    }

    static boolean hasAll(String text, Collection<String> words) {
        var folded = of(text);
        return words.stream().allMatch(word -> folded.contains(of(word)));
    }
}
