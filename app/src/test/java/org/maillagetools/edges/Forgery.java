package org.maillagetools.edges;

import org.maillagetools.testkit.crawl.Form;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to send a form that was not sent from a page of ours.
 *
 * @param token what becomes of the form's token
 * @param headers what goes with it
 */
record Forgery(String name, Token token, List<String> headers) {

    private static final String HERE = "Sec-Fetch-Site: same-origin";

    /** What the form carries. */
    enum Token {
        OURS,
        NONE,
        EMPTY,
        INVENTED,
        ANOTHER_SESSIONS,
        EXPIRED
    }

    static List<Forgery> all(int port) {
        var us = "Origin: http://127.0.0.1:" + port;
        return List.of(
                new Forgery("without a token", Token.NONE, List.of(HERE, us)),
                new Forgery("with an empty token", Token.EMPTY, List.of(HERE, us)),
                new Forgery("with an invented token", Token.INVENTED, List.of(HERE, us)),
                new Forgery("with somebody else's token", Token.ANOTHER_SESSIONS, List.of(HERE)),
                new Forgery("with an expired token", Token.EXPIRED, List.of(HERE)),
                new Forgery("from nowhere", Token.OURS, List.of()),
                new Forgery("from a file", Token.OURS, List.of("Origin: null")),
                new Forgery("from elsewhere", Token.OURS, List.of("Origin: http://evil.example")),
                new Forgery("from another port", Token.OURS, List.of("Origin: http://127.0.0.1:1")),
                new Forgery(
                        "from elsewhere, says the browser",
                        Token.OURS,
                        List.of("Sec-Fetch-Site: cross-site", us)),
                new Forgery("from a sister", Token.OURS, List.of("Sec-Fetch-Site: same-site")),
                new Forgery("from a bookmark", Token.OURS, List.of("Sec-Fetch-Site: none")),
                new Forgery(
                        "as a script of ours", Token.NONE, List.of(HERE, us, "HX-Request: true")),
                new Forgery(
                        "as another method",
                        Token.NONE,
                        List.of(HERE, us, "X-HTTP-Method-Override: GET")));
    }

    /** Whether it is the token that gives it away, and not where it comes from. */
    boolean ofToken() {
        return token != Token.OURS;
    }

    Answer send(Wire wire, Form form, Tokens tokens) throws Exception {
        var forged =
                switch (token) {
                    case OURS -> form;
                    case NONE -> form.without("_csrf").with("_method", "GET");
                    case EMPTY -> form.with("_csrf", "");
                    case INVENTED -> form.with("_csrf", tokens.invented());
                    case ANOTHER_SESSIONS -> form.with("_csrf", tokens.another());
                    case EXPIRED -> form.with("_csrf", tokens.expired(tokenOf(form)));
                };
        var lines = new ArrayList<>(headers);
        lines.add("Content-Type: application/x-www-form-urlencoded");
        return wire.send("POST", form.action(), forged.encoded(), lines.toArray(String[]::new));
    }

    private static String tokenOf(Form form) {
        return form.fields().stream()
                .filter(field -> field.name().equals("_csrf"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No token in the form to " + form.action()))
                .value();
    }
}
