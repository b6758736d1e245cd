package org.maillage.people.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.maillage.platform.web.BaseUrl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

import java.time.Duration;
import java.util.stream.Stream;

/** What a browser takes along to the service and back. Another site leads here then: a strict cookie would stay behind. */
final class PassingCookie {

    private static final String SECURE = "__Host-";

    private final String name;
    private final BaseUrl baseUrl;

    PassingCookie(String name, BaseUrl baseUrl) {
        this.name = name;
        this.baseUrl = baseUrl;
    }

    /** Two at most: one from before the site went over to https may be left. */
    Stream<String> values(HttpServletRequest request) {
        return Stream.of(SECURE + name, name)
                .map(called -> WebUtils.getCookie(request, called))
                .flatMap(Stream::ofNullable)
                .map(cookie -> cookie.getValue());
    }

    void set(String value, Duration life, HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(baseUrl.secure() ? SECURE + name : name, value)
                        .path("/")
                        .maxAge(life)
                        .httpOnly(true)
                        .secure(baseUrl.secure())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    void drop(HttpServletResponse response) {
        set("", Duration.ZERO, response);
    }
}
