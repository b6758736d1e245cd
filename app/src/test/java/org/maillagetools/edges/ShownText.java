package org.maillagetools.edges;

import org.jsoup.nodes.Element;
import org.maillagetools.testkit.crawl.Page;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody can read on some pages, in their fields too; white space and what cannot be seen does not count. */
final class ShownText {

    private static final int LINKS = 12;

    private final StringBuilder text = new StringBuilder();

    static ShownText of(Page page) {
        var shown = new ShownText();
        shown.add(page);
        return shown;
    }

    void add(Page page) {
        text.append(plain(page.html().wholeText()))
                .append('\n')
                .append(
                        page.html().select("input, textarea, option").stream()
                                .map(Element::val)
                                .map(ShownText::plain)
                                .collect(Collectors.joining("\n")))
                .append('\n')
                .append(String.join("\n", page.html().select("[title]").eachAttr("title")));
    }

    boolean contains(String typed) {
        return text.indexOf(plain(typed)) >= 0;
    }

    /** The first addresses of this site in the middle of a page. */
    static List<String> leadsTo(Page page) {
        return page.html().select("main a[href^=/]").eachAttr("href").stream()
                .filter(link -> !link.contains("?"))
                .distinct()
                .limit(LINKS)
                .toList();
    }

    /** As fields keep it: composed, without white space and control characters, codes in capital letters. */
    static String plain(String text) {
        var seen = text.replaceAll("[\\s\\p{Z}\\p{C}]+", "");
        var folded = seen.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }
}
