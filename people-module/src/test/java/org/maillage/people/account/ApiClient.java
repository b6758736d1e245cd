package org.maillage.people.account;

import org.jspecify.annotations.Nullable;
import org.maillagetools.testkit.Browser;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A program that asks the API, and the person who makes its token on the page. */
@TestComponent
class ApiClient {

    static final String API = "/api/v1/people";
    static final String SELF = API + "/token";
    static final String LIST = API + "/organisations";
    static final String PAGE = "/admin/people/account/tokens";
    static final String ORGANISATIONS = "people.organisation.read";
    static final String PERSONS = "people.person.read";
    static final Pattern SECRET = Pattern.compile("maillage_[0-9A-Za-z]{49}");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Environment environment;

    ApiClient(Environment environment) {
        this.environment = environment;
    }

    /** What the page shows once. */
    static String made(HttpResponse<String> page) {
        var found = SECRET.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError(page.statusCode() + ": no token in " + page.body());
        }
        return found.group();
    }

    /** Makes a token, with the password as proof. */
    static String token(Browser holder, String name, String... scopes) throws Exception {
        return made(ask(holder, name, null, Staff.PASSWORD, "QUARTER", scopes));
    }

    static String tokenIn(Browser holder, UUID organisation, String... scopes) throws Exception {
        return made(ask(holder, "Essai", organisation, Staff.PASSWORD, "QUARTER", scopes));
    }

    static HttpResponse<String> ask(
            Browser holder,
            String name,
            @Nullable UUID organisation,
            String proof,
            String life,
            String... scopes)
            throws Exception {
        var fields = new ArrayList<String>();
        add(fields, "_csrf", Browser.tokenOf(holder.page(PAGE + "/new")));
        add(fields, "name", name);
        add(fields, "organisation", organisation == null ? "" : organisation.toString());
        add(fields, "life", life);
        add(fields, "proof", proof);
        for (var scope : scopes) {
            add(fields, "scopes", scope);
        }
        return holder.postFromHere(PAGE, BodyPublishers.ofString(String.join("&", fields)));
    }

    private static void add(List<String> fields, String name, String value) {
        fields.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        return getAt(port(), path, "Authorization", "Bearer " + token);
    }

    /**
     * @param headers names and values in turn
     */
    HttpResponse<String> getAt(int port, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    int status(String path, String token) throws Exception {
        return get(path, token).statusCode();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
