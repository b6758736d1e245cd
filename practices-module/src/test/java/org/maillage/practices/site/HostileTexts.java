package org.maillage.practices.site;

import java.util.stream.Stream;

/** Texts that are nothing but text, however they look. */
public final class HostileTexts {

    private HostileTexts() {}

    /** One line each, short enough for every field. */
    public static Stream<String> shortOnes() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "L’été d'\"Ô\" & `Cie` \\ %27 ' or 1=1 --",
                "${7*7} #{7*7} *{7*7} @{7*7} ~{7*7} [[${7*7}]] {{7*7}}",
                "__${T(java.lang.Runtime)}__ %s %n {0} {1,choice,0#x}",
                "=1+1 @SUM(A1) +33 -1",
                "👩🏽‍🚀 é é 中文 नमस्ते",
                "مرحبا \u202Eabc\u202C שלום",
                "null",
                "../../etc/passwd; drop table practices.practice;");
    }

    /** Too long for every field. */
    public static String endless() {
        return "à".repeat(10_001);
    }
}
