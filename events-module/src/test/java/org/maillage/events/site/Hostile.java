package org.maillage.events.site;

import java.util.stream.Stream;

/** Texts that hurt software which is careless with them. */
public final class Hostile {

    private Hostile() {}

    /** @param longest the longest text that the field takes */
    public static Stream<String> texts(int longest) {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'; drop schema events cascade; --",
                "${7*7} #{7*7} *{7*7} __${7*7}__ [[${7*7}]]",
                "{0} {1,choice,0#a} '{'",
                "%_\\ 100 % _",
                "=cmd|' /C calc'!A0",
                "\u202eelbisivni\u202c « ’ » … œ æ ÿ",
                "👩🏽‍🚀 漢字 العربية ไทย",
                "é".repeat(longest));
    }

    /** As a page's text shows it: white space collapses. */
    public static String shown(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
