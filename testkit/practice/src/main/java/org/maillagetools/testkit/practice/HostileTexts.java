package org.maillagetools.testkit.practice;

import java.util.List;

/** Texts that are nothing but text, however they look. */
final class HostileTexts {

    static final List<String> ALL =
            List.of(
                    "<script>alert(1)</script>",
                    "\"><img src=x onerror=alert(1)>",
                    "L’été d'\"Ô\" & `Cie` \\ %27 ' or 1=1 --",
                    "${7*7} #{7*7} *{7*7} @{7*7} ~{7*7} [[${7*7}]]",
                    "__${T(java.lang.Runtime)}__ %s %n {0} {1,choice,0#x}",
                    "=1+1 @SUM(A1) +33 -1",
                    "👩🏽‍🚀 é 中文 नमस्ते",
                    "null");

    private HostileTexts() {}
}
