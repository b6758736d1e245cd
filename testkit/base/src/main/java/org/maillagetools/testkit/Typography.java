package org.maillagetools.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with the characters of a text that people read. */
final class Typography {

    private static final String NARROW = "\u202F";

    // A high sign needs U+202F before it, but after another high sign or an opening bracket; a
    // colon inside a word, a time or
    // an address is none, and a full stop may be followed by it in an ellipsis.
    private static final Pattern HIGH_SIGN_TOO_CLOSE =
            Pattern.compile(
                    "[^\\s\u00A0\u202F!?(\\[][!?»;](?![\\w/])|[^\\s\u00A0\u202F(\\[]:(?=\\s|$)");
    private static final Pattern HIGH_SIGN_WITH_OTHER_SPACE =
            Pattern.compile("[ \u00A0][!?»;:](?![\\w/])");
    private static final Pattern QUOTE_WITHOUT_NARROW_SPACE = Pattern.compile("«(?!\u202F)");

    private Typography() {}

    static List<String> ofFrench(String text) {
        var problems = new ArrayList<String>();
        if (text.contains("'")) {
            problems.add("has ' where ’ belongs");
        }
        if (HIGH_SIGN_TOO_CLOSE.matcher(text).find()
                || HIGH_SIGN_WITH_OTHER_SPACE.matcher(text).find()) {
            problems.add("needs U+202F before ; : ! ? or »");
        }
        if (QUOTE_WITHOUT_NARROW_SPACE.matcher(text).find()) {
            problems.add("needs U+202F after «");
        }
        if (text.contains(NARROW + " ") || text.contains(" " + NARROW)) {
            problems.add("has a space beside U+202F");
        }
        return problems;
    }

    static List<String> ofEnglish(String text) {
        // In a text with placeholders ' begins a quotation and disappears.
        return text.contains("'") && !Bundle.placeholders(text).isEmpty()
                ? List.of("has ' where ’ belongs")
                : List.of();
    }
}
