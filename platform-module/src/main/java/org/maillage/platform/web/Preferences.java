package org.maillage.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * Language and theme, chosen by a link ({@code ?lang=en}, {@code ?theme=dark}) and kept in two cookies. French is what everybody
 * begins with, whatever the browser says.
 */
final class Preferences implements HandlerInterceptor {

    private static final String LANGUAGE = "lang";
    private static final String THEME = "theme";
    private static final Set<String> LANGUAGES = Set.of("fr", "en");
    private static final Set<String> THEMES = Set.of("light", "dark", "auto");

    private final BaseUrl baseUrl;

    Preferences(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Whether this part of an address is a choice of language or theme: a facet may have such a name too. */
    static boolean isChoice(String parameter) {
        var parts = parameter.split("=", 2);
        if (parts.length < 2) {
            return false;
        }
        String name = decoded(parts[0]);
        String value = decoded(parts[1]);
        return (name.equals(LANGUAGE) && LANGUAGES.contains(value))
                || (name.equals(THEME) && THEMES.contains(value));
    }

    /** As the container reads it, however it was written: what is kept of an address must not be a choice again. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    static Locale locale(HttpServletRequest request) {
        var kept = kept(request, LANGUAGE);
        return "en".equals(kept) ? Locale.ENGLISH : Locale.FRENCH;
    }

    static String theme(HttpServletRequest request) {
        var kept = kept(request, THEME);
        return kept != null && THEMES.contains(kept) ? kept : "auto";
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("GET")) {
            return true;
        }
        boolean language = keep(request, response, LANGUAGE, LANGUAGES);
        boolean theme = keep(request, response, THEME, THEMES);
        if (!language && !theme) {
            return true;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, Addresses.withoutPreferences(request));
        return false;
    }

    private boolean keep(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            Set<String> allowed) {
        var value = request.getParameter(name);
        if (value == null || !allowed.contains(value)) {
            return false;
        }
        var cookie =
                ResponseCookie.from("maillage-" + name, value)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Lax")
                        .secure(baseUrl.secure())
                        .httpOnly(true)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return true;
    }

    private static @Nullable String kept(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, "maillage-" + name);
        return cookie == null ? null : cookie.getValue();
    }
}
