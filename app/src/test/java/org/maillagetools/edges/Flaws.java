package org.maillagetools.edges;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What may be wrong with any answer, whatever was asked. */
final class Flaws {

    private static final List<String> HEADERS =
            List.of(
                    "Content-Security-Policy",
                    "X-Content-Type-Options",
                    "X-Frame-Options",
                    "Referrer-Policy",
                    "Permissions-Policy",
                    "Cross-Origin-Opener-Policy",
                    "Cross-Origin-Resource-Policy");
    private static final Pattern POLICY =
            Pattern.compile(
                    "default-src 'none'; script-src 'nonce-[A-Za-z0-9+/=]{22,}'.*frame-ancestors"
                            + " 'none'");
    private static final Pattern INNARDS =
            Pattern.compile(
                    "[a-z]Exception\\b|\\bat (?:java|org|jakarta|net)\\.[\\w.]+\\("
                        + "|org\\.(?:springframework|jooq|thymeleaf|apache|postgresql|maillage\\.)|\\bSQLSTATE|\\b(?:select|insert"
                        + " into) .{1,80} from \\b|Apache Tomcat|HTTP Status");

    private Flaws() {}

    /**
     * @param from whoever asked
     * @param request for the one who reads the result
     */
    static List<String> of(Wire from, String request, Answer answer) {
        var flaws = new ArrayList<String>();
        if (answer.status() < 200 || answer.status() >= 500) {
            flaws.add("is " + answer.status());
        }
        HEADERS.stream()
                .filter(name -> answer.all(name).size() != 1)
                .forEach(name -> flaws.add("has " + answer.all(name).size() + " " + name));
        if (!POLICY.matcher(answer.header("Content-Security-Policy")).matches()) {
            flaws.add("has a weak policy");
        }
        if (!answer.header("Server").isEmpty() || !answer.header("X-Powered-By").isEmpty()) {
            flaws.add("names the server");
        }
        var innards = INNARDS.matcher(answer.body());
        if (!answer.header("Content-Type").startsWith("text/javascript") && innards.find()) {
            flaws.add("shows '" + innards.group() + "'");
        }
        addCookies(from, answer, flaws);
        addCaching(from, answer, flaws);
        return flaws.stream().map(flaw -> request + " " + flaw).toList();
    }

    private static void addCookies(Wire from, Answer answer, List<String> flaws) {
        for (var cookie : answer.all("Set-Cookie")) {
            if (!cookie.contains("HttpOnly") || !cookie.contains("SameSite=")) {
                flaws.add("sets " + cookie);
            }
            if (!from.signedIn() && !cookie.matches("(?:lang|theme|flash)[^;]*=.*")) {
                flaws.add("sets a cookie for somebody who has not signed in: " + cookie);
            }
        }
    }

    /** Somebody who is signed in leaves nothing in caches but files of the style. */
    private static void addCaching(Wire from, Answer answer, List<String> flaws) {
        var caching = answer.header("Cache-Control");
        boolean kept = caching.equals("max-age=31536000, public");
        if (kept ? answer.status() != 200 : from.signedIn() && !caching.equals("no-store")) {
            flaws.add("may be kept: " + caching);
        }
    }
}
