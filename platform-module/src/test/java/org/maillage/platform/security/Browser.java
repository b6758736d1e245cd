package org.maillage.platform.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A visitor's browser: keeps cookies, follows nothing by itself, says where its forms come from. */
final class Browser {

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    Browser(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** Somebody whose cookies this one also carries, on another instance. */
    Browser on(int port) {
        var other = new Browser(port);
        cookies.getCookieStore()
                .getCookies()
                .forEach(c -> other.cookies.getCookieStore().add(URI.create(other.address), c));
        return other;
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(request(path, headers).GET());
    }

    String page(String path) throws Exception {
        return get(path).body();
    }

    /** Sends a form from a page of the site. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return postFrom(path, fields, "Sec-Fetch-Site", "same-origin", "Origin", address);
    }

    /** Sends a form with exactly these headers. */
    HttpResponse<String> postFrom(String path, Map<String, String> fields, String... headers)
            throws Exception {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** The form's token and these fields, in pairs. */
    static Map<String, String> form(String token, String... fields) {
        var form = new LinkedHashMap<String, String>();
        form.put("_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    java.util.List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    String address() {
        return address;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
