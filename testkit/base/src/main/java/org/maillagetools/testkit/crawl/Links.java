package org.maillagetools.testkit.crawl;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses of this site that a page leads to. */
final class Links {

    private Links() {}

    static List<String> of(String page, Document html) {
        var plain =
                html.select("a[href], link[href], script[src], img[src], [data-hx-get]").stream()
                        .map(Links::target);
        var searches = html.select("form:not([method=post])").stream().map(f -> search(page, f));
        return Stream.concat(plain, searches)
                .map(target -> withinTheSite(page, target))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String target(Element element) {
        return Stream.of("data-hx-get", "href", "src")
                .filter(element::hasAttr)
                .map(element::attr)
                .findFirst()
                .orElseThrow();
    }

    /** As the form is sent without anything typed. */
    private static String search(String page, Element element) {
        var form = (FormElement) element;
        var action = form.hasAttr("action") ? form.attr("action") : page;
        var fields =
                form.formData().stream()
                        .map(field -> encoded(field.key()) + "=" + encoded(field.value()))
                        .collect(Collectors.joining("&", "?", ""));
        return action.replaceFirst("[?#].*", "") + fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable String withinTheSite(String page, String target) {
        try {
            var address = URI.create("http://site" + page).resolve(absolute(page, target));
            boolean ours =
                    "site".equals(address.getRawAuthority()) && "http".equals(address.getScheme());
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            return ours ? address.getRawPath() + query : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** URI takes a link that is nothing but a query for one to the folder above. */
    private static String absolute(String page, String target) {
        String link = target.replaceFirst("#.*", "");
        return link.isEmpty() || link.startsWith("?")
                ? page.replaceFirst("[?#].*", "") + link
                : link;
    }
}
