package org.maillage.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;

import java.time.Clock;
import java.util.List;

/** What counts is the address that visitors use, not how the last step of the way reaches us. */
class CookiesOverHttpsTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void areSentByHttpsAloneWhereVisitorsUseIt() {
        choose("https://maillage.example");
        flash("https://maillage.example");

        assertThat(response.getHeaders("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.contains("; Secure"));
    }

    @Test
    void areSentByHttpWhereTheyDoNot() {
        request.setSecure(true);
        choose("http://127.0.0.1:8080");
        flash("http://127.0.0.1:8080");

        assertThat(response.getHeaders("Set-Cookie"))
                .hasSize(2)
                .noneMatch(cookie -> cookie.contains("; Secure"));
    }

    private void choose(String address) {
        request.setParameter("lang", "en");
        new Preferences(baseUrl(address)).preHandle(request, response, this);
    }

    private void flash(String address) {
        var messages = new FlashMap();
        messages.put("flash0", new Flash(Flash.Level.INFO, "sample.notice", List.of()));
        new FlashCookies(new ProcessSigner(), Clock.systemUTC(), baseUrl(address))
                .saveOutputFlashMap(messages, request, response);
    }

    private static BaseUrl baseUrl(String address) {
        return new BaseUrl(new MockEnvironment().withProperty("maillage.base-url", address));
    }
}
