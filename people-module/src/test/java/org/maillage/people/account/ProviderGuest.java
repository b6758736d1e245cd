package org.maillage.people.account;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody's browser at the provider: it signs in on the page there, and says where it is led. */
final class ProviderGuest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final ProviderSite site;

    ProviderGuest(ProviderSite site) {
        this.site = site;
    }

    /** The way back, code and all, of somebody who was sent there. */
    URI signIn(String name, String address) throws Exception {
        var asked = get(address);
        var door = led(asked);
        if (!door.getPath().equals("/login")) {
            return door;
        }
        var csrf = CSRF.matcher(get(door.toString()).body());
        if (!csrf.find()) {
            throw new IllegalStateException("No form at the provider");
        }
        var form =
                "username=%s&password=%s&_csrf=%s"
                        .formatted(name, encoded(ProviderSite.PASSWORD), encoded(csrf.group(1)));
        var sent =
                client.send(
                        HttpRequest.newBuilder(URI.create(site.issuer() + "/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString());
        return led(get(led(sent).toString()));
    }

    /** Whether it still knows them: it asks for no password. */
    boolean isKnown(String address) throws Exception {
        return !led(get(address)).getPath().equals("/login");
    }

    /** Where it leads whoever leaves. */
    URI leave(String address) throws Exception {
        return led(get(address));
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

    private static URI led(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(answer.uri()::resolve)
                .orElseThrow(() ->
                        new IllegalStateException(
                                answer.statusCode() + " " + answer.uri() + "\n" + answer.body()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
