package org.maillagetools.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Nobody outside says where this site is or where it leads to. */
@OpenToTheWeb
class ForgedAddressTests {

    private static final Pattern WITHIN = Pattern.compile("/(?![/\\\\]).*");
    private static final String[] FORGED = {
        "Host: evil.example",
        "X-Forwarded-Host: evil.example",
        "X-Forwarded-Port: 6666",
        "X-Forwarded-Server: evil.example",
        "X-Forwarded-Prefix: /evil.example",
        "X-Original-URL: /evil.example",
        "X-Rewrite-URL: /evil.example",
        "Forwarded: host=evil.example;proto=http",
        "Referer: http://evil.example/",
        "HX-Current-URL: http://evil.example//evil.example"
    };
    private static final List<String> ELSEWHERE =
            List.of(
                    "//evil.example",
                    "///evil.example",
                    "https://evil.example",
                    "https:evil.example",
                    "/\\evil.example",
                    "\\\\evil.example",
                    "/%09/evil.example",
                    "/\t/evil.example",
                    "/%2f/evil.example",
                    "//evil.example/..",
                    "/..//evil.example",
                    "/.//evil.example",
                    "javascript:alert(1)",
                    "data:text/html,evil.example",
                    " //evil.example",
                    "http:/\\evil.example",
                    "//127.0.0.1@evil.example",
                    "/\r\nLocation: //evil.example");

    @Autowired Territory territory;

    @Test
    void noAnswerFollowsAForgedHost() throws Exception {
        var follow = new ArrayList<String>();
        for (var from : everybody()) {
            for (var target : new LinkedHashSet<>(territory.addresses().values())) {
                var answer = from.get(target, FORGED);
                if (answer.status() >= 500 || follows(answer)) {
                    follow.add(target + " " + answer.status() + " " + answer.headers());
                }
            }
        }
        assertThat(follow).isEmpty();
    }

    private static boolean follows(Answer answer) {
        var text = (answer.headers() + answer.body()).toLowerCase(Locale.ROOT);
        return text.contains("evil.example") || text.contains("6666/");
    }

    @Test
    void noParameterLeadsAway() throws Exception {
        var away = new ArrayList<String>();
        int redirects = 0;
        for (var from : everybody()) {
            for (var elsewhere : ELSEWHERE) {
                for (var target : targets(elsewhere)) {
                    var answer = from.get(target);
                    redirects += answer.all("Location").size();
                    if (answer.status() >= 500
                            || !answer.all("Location").stream()
                                    .allMatch(to -> WITHIN.matcher(to).matches())) {
                        away.add(target + " leads to " + answer.all("Location"));
                    }
                }
            }
        }
        assertThat(away).isEmpty();
        assertThat(redirects).isGreaterThan(ELSEWHERE.size());
    }

    private static List<String> targets(String elsewhere) {
        var encoded = URLEncoder.encode(elsewhere, StandardCharsets.UTF_8);
        var path = elsewhere.replaceAll("[\\s]", "%20");
        return List.of(
                "/sign-in?next=" + encoded,
                "/?lang=en&next=" + encoded,
                "/?theme=dark&" + encoded,
                "/admin?lang=en&then=" + encoded,
                "/admin/people/persons?q=" + encoded + "&lang=en",
                (path.startsWith("/") ? path : "/" + path) + "?lang=en");
    }

    @Test
    void anAddressElsewhereIsSeen() {
        assertThat(List.of("//evil.example", "/\\evil.example", "https://evil.example", "evil"))
                .noneMatch(to -> WITHIN.matcher(to).matches());
        assertThat(follows(new Answer(303, List.of("Location: http://EVIL.example/"), "")))
                .isTrue();
    }

    private List<Wire> everybody() throws Exception {
        return List.of(
                Wire.anonymous(territory.port()),
                Wire.of(territory.port(), territory.administrator()));
    }
}
