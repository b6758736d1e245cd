package org.maillage.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;

import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Somebody who has signed in, opens pages and sends the forms on them. */
public final class Desk {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final MockMvcTester browser;
    private final Actor.AccountHolder who;

    public Desk(MockMvcTester browser, Actor.AccountHolder who) {
        this.browser = browser;
        this.who = who;
    }

    private record Principal(Actor.AccountHolder actor) implements HasActor {}

    public MvcTestResult open(String path, Cookie... cookies) {
        var request = browser.get().uri(path).locale(Locale.FRANCE).with(signedIn());
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    /** What stands on a page that is there, with plain spaces. */
    public String page(String path) throws UnsupportedEncodingException {
        return page(open(path));
    }

    public static String page(MvcTestResult answer) throws UnsupportedEncodingException {
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    public static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString().replace('\u202f', ' ');
    }

    /**
     * Sends something to an address.
     *
     * @param page where a form stands whose token is sent along
     * @param namesAndValues in turn
     */
    public MvcTestResult send(String page, String action, String... namesAndValues)
            throws UnsupportedEncodingException {
        return post(token(page), action, namesAndValues);
    }

    public String token(String page) throws UnsupportedEncodingException {
        var token = TOKEN.matcher(text(open(page)));
        assertThat(token.find()).as(page).isTrue();
        return token.group(1);
    }

    public MvcTestResult post(String token, String action, String... namesAndValues) {
        var request =
                browser.post()
                        .uri(action)
                        .locale(Locale.FRANCE)
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("_csrf", token)
                        .with(signedIn());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }

    private RequestPostProcessor signedIn() {
        return authentication(
                new TestingAuthenticationToken(new Principal(who), null, "ROLE_ACCOUNT"));
    }
}
