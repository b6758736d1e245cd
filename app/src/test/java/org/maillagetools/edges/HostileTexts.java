package org.maillagetools.edges;

import java.util.List;

/** Texts that are nothing but text, however they look; several in each, for a short run. */
final class HostileTexts {

    /** What a template that takes text for an expression makes of it. */
    static final String EVALUATED = "831743";

    static final List<String> ALL =
            List.of(
                    "\"'><img src=x onerror=window.__x=1><script>window.__x=1</script>",
                    "</textarea></select><svg/onload=window.__x=1><b hx-get=/x hx-trigger=load>",
                    "${913*911} [[${913*911}]] #{913*911} __${913*911}__ *{913*911} {{913*911}}",
                    "=1+1 @SUM(A1) +33 -1 '; drop table people.person; -- %s %n {0} %27 \\",
                    "مرحبا \u202Eabc\u202C \u200B\uFEFF e\u0301 👩🏽‍🚀 ﷽ \u2028x",
                    "javascript:window.__x=1 &lt;i&gt; &#60;u&#62; <!-- --> ]]>",
                    "\u0007\u001B[31m\u0085bell",
                    "x".repeat(5_000));

    private HostileTexts() {}
}
