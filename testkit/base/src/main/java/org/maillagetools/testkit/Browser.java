package org.maillagetools.testkit;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A visitor's browser without JavaScript, for tests on a real server: it keeps cookies, follows redirects only when told to, and
 * says where its forms come from, as browsers do.
 */
public final class Browser {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "name=\"_csrf\"[^>]* value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*"
                            + " name=\"_csrf\"");

    private static final String BOUNDARY = "part-of-a-form";

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    /** A new visitor of the server on this port. */
    public Browser(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** The same visitor, cookies and all, at another instance. */
    public Browser on(int port) {
        var other = new Browser(port);
        for (HttpCookie cookie : cookies()) {
            other.cookies.getCookieStore().add(URI.create(other.address), cookie);
        }
        return other;
    }

    /**
     * @param headers names and values in turn
     */
    public HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(request(path, headers).GET());
    }

    /** The text of a page, whatever its status. */
    public String page(String path) throws Exception {
        return get(path).body();
    }

    /** Opens the page, fills in its form, and sends it to an address of the site. */
    public HttpResponse<String> fill(String page, String action, String... fields)
            throws Exception {
        return post(action, form(tokenOf(page(page)), fields));
    }

    /** Sends a form from a page of the site. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return postFrom(path, fields, "Sec-Fetch-Site", "same-origin", "Origin", address);
    }

    /** Sends a form's content, in which a name may stand several times, from a page of the site. */
    public HttpResponse<String> postFromHere(String path, BodyPublisher content) throws Exception {
        return send(
                request(path, "Sec-Fetch-Site", "same-origin", "Origin", address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(content));
    }

    /** Sends a form from a page of the site, with a file in its field {@code file}. */
    public HttpResponse<String> upload(
            String path, Map<String, String> fields, String fileName, byte[] content)
            throws Exception {
        var head = new StringBuilder();
        fields.forEach((name, value) ->
                head.append(part("name=\"" + name + "\"")).append(value).append("\r\n"));
        head.append(part("name=\"file\"; filename=\"" + fileName + "\""));
        return send(
                request(path, "Sec-Fetch-Site", "same-origin", "Origin", address)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofString(head.toString()),
                                        BodyPublishers.ofByteArray(content),
                                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
    }

    private static String part(String disposition) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    }

    /** Sends a form with exactly these headers, as somebody else's page would. */
    public HttpResponse<String> postFrom(String path, Map<String, String> fields, String... headers)
            throws Exception {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** The page that an answer leads to. */
    public HttpResponse<String> follow(HttpResponse<String> answer) throws Exception {
        return get(location(answer));
    }

    /** Where an answer leads, within the site. */
    public static String location(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.replaceFirst("^https?://[^/]+", "");
    }

    /** The token of the page's first form that has one. */
    public static String tokenOf(String page) {
        var found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("No form token on this page:\n" + page);
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    /**
     * A form's content.
     *
     * @param fields names and values in turn
     */
    public static Map<String, String> form(String token, String... fields) {
        var form = new LinkedHashMap<String, String>();
        form.put("_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    /** What the server has left with the visitor. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Scheme, host and port. */
    public String address() {
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
