package org.maillagetools.edges;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.List;
import java.util.stream.Stream;

/** Whether a page holds nothing but what its template says: no element and no attribute was born of a text. */
final class Inert {

    private static final String FOREIGN =
            "script:not([src]), style, iframe, object, embed, base, meta[http-equiv], img[src=x],"
                    + " [hx-trigger=load][hx-get=/x], a[href^=javascript], [onerror], [onload]";

    private Inert() {}

    static List<String> bornIn(Document page) {
        var elements = page.select(FOREIGN).stream();
        var handlers = page.getAllElements().stream().filter(Inert::hasHandler);
        return Stream.concat(elements, handlers).map(Element::outerHtml).distinct().toList();
    }

    private static boolean hasHandler(Element element) {
        return element.attributes().asList().stream()
                .map(Attribute::getKey)
                .anyMatch(name -> name.startsWith("on"));
    }
}
