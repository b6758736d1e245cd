package org.maillage.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.platform.web.BaseUrl;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTests {

    @Test
    void isBoundToTheHostWhereVisitorsComeByHttps() {
        assertThat(cookie("https://maillage.example/"))
                .startsWith("__Host-SESSION=")
                .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void isNamedPlainlyWhereTheyDoNot() {
        assertThat(cookie("http://127.0.0.1:8080"))
                .startsWith("SESSION=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    private static String cookie(String baseUrl) {
        var environment = new MockEnvironment().withProperty("maillage.base-url", baseUrl);
        var serializer = new SessionConfiguration().sessionCookie(new BaseUrl(environment));
        var response = new MockHttpServletResponse();
        serializer.writeCookieValue(
                new CookieValue(new MockHttpServletRequest(), response, "session"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
