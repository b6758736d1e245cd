package org.maillagetools.testkit.crawl;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import java.net.http.HttpResponse;

/**
 * What came back.
 *
 * @param location where a redirect leads, as the server wrote it
 */
public record Page(int status, String body, Document html, @Nullable String location) {

    /** A page of this content. */
    public static Page of(int status, String body, @Nullable String location) {
        return new Page(status, body, Jsoup.parse(body), location);
    }

    /** What a real server answered. */
    public static Page of(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElse(null);
        return of(answer.statusCode(), answer.body(), location);
    }

    /** The text of what the selector finds. */
    public String text(String selector) {
        return html.select(selector).text();
    }
}
