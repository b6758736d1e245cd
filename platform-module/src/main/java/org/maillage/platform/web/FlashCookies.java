package org.maillage.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.util.WebUtils;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Carries {@link Flash} messages from a redirect to the page that it leads to, in a signed cookie that lives three minutes. What
 * else is put among the flash attributes is refused: it would be lost.
 */
final class FlashCookies implements FlashMapManager {

    private static final String COOKIE = "maillage-flash";
    private static final Duration LIFE = Duration.ofMinutes(3);
    private static final int LONGEST = 3_000;

    private final TextSigner signer;
    private final Clock clock;
    private final BaseUrl baseUrl;
    private final JsonMapper json = JsonMapper.builder().build();

    FlashCookies(TextSigner signer, Clock clock, BaseUrl baseUrl) {
        this.signer = signer;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    record Carried(@Nullable String path, long until, List<Flash> messages) {}

    @Override
    public @Nullable FlashMap retrieveAndUpdate(
            HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return null;
        }
        var carried = read(cookie.getValue());
        if (carried == null || carried.until() < clock.millis()) {
            write(response, "", Duration.ZERO);
            return null;
        }
        if (carried.path() != null && !carried.path().equals(request.getRequestURI())) {
            return null;
        }
        write(response, "", Duration.ZERO);
        var flashed = new FlashMap();
        flashed.put(Flash.ATTRIBUTE, new Flashes(carried.messages()));
        return flashed;
    }

    @Override
    public void saveOutputFlashMap(
            FlashMap flashed, HttpServletRequest request, HttpServletResponse response) {
        if (flashed.isEmpty()) {
            return;
        }
        var messages = new ArrayList<Flash>();
        for (Object value : flashed.values()) {
            if (!(value instanceof Flash message)) {
                throw new IllegalArgumentException("Only Flash messages survive a redirect");
            }
            messages.add(message);
        }
        var path = flashed.getTargetRequestPath();
        long until = clock.millis() + LIFE.toMillis();
        var payload = encode(json.writeValueAsString(new Carried(path, until, messages)));
        if (payload.length() <= LONGEST) {
            write(response, payload + "." + signer.sign(COOKIE, payload), LIFE);
        }
    }

    private @Nullable Carried read(String value) {
        var parts = value.split("\\.", 2);
        if (parts.length != 2 || !same(parts[1], signer.sign(COOKIE, parts[0]))) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            return json.readValue(text, Carried.class);
        } catch (IllegalArgumentException | JacksonException e) {
            return null;
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(HttpServletResponse response, String value, Duration life) {
        var cookie =
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .maxAge(life)
                        .sameSite("Lax")
                        .secure(baseUrl.secure())
                        .httpOnly(true)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
