package org.maillage.people.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.BaseUrl;
import org.maillage.platform.web.TextSigner;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The identity that somebody has shown and that opens no account yet. It waits in a signed cookie, for a quarter of an hour, until they
 * have signed in in another way and joined it to their account: of strangers nothing is kept.
 */
@Component
class PendingIdentity {

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int LONGEST = 3_000;
    private static final String COOKIE = "IDENTITY";

    private final TextSigner signer;
    private final PassingCookie cookie;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    PendingIdentity(TextSigner signer, BaseUrl baseUrl, Clock clock) {
        this.signer = signer;
        this.cookie = new PassingCookie(COOKIE, baseUrl);
        this.clock = clock;
    }

    record Carried(Identity identity, long until) {}

    void keep(Identity identity, HttpServletResponse response) {
        var carried = new Carried(identity, clock.instant().plus(LIFE).toEpochMilli());
        String content = encode(json.writeValueAsString(carried));
        if (content.length() <= LONGEST) {
            cookie.set(content + "." + signer.sign(COOKIE, content), LIFE, response);
        }
    }

    Optional<Identity> of(HttpServletRequest request) {
        return cookie.values(request).map(this::read).flatMap(Stream::ofNullable).findFirst();
    }

    void forget(HttpServletResponse response) {
        cookie.drop(response);
    }

    private @Nullable Identity read(String value) {
        var parts = value.split("\\.", 2);
        if (parts.length != 2 || !same(parts[1], signer.sign(COOKIE, parts[0]))) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            var carried = json.readValue(text, Carried.class);
            return carried.until() > clock.millis() ? carried.identity() : null;
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
}
