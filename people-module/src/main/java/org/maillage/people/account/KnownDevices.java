package org.maillage.people.account;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.KNOWN_DEVICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.BaseUrl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Browsers that their holders have signed in with. It opens nothing: it only tells the holder's attempts from those of strangers, who
 * would otherwise keep the holder out by failing again and again.
 */
@Component
class KnownDevices {

    static final Duration KEPT = Duration.ofDays(180);
    private static final String COOKIE = "DEVICE";
    private static final String SECURE_COOKIE = "__Host-DEVICE";
    private static final Pattern TOKEN = Pattern.compile("[\\w-]{43}");

    private final DSLContext dsl;
    private final BaseUrl baseUrl;
    private final Clock clock;

    KnownDevices(DSLContext dsl, BaseUrl baseUrl, Clock clock) {
        this.dsl = dsl;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    static @Nullable String tokenIn(HttpServletRequest request) {
        return Stream.of(SECURE_COOKIE, COOKIE)
                .map(name -> WebUtils.getCookie(request, name))
                .filter(cookie -> cookie != null && TOKEN.matcher(cookie.getValue()).matches())
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse(null);
    }

    /** Whether the holder of this address has signed in with it. */
    boolean knows(@Nullable String token, EmailAddress email) {
        return token != null
                && dsl.fetchExists(
                        dsl.selectOne()
                                .from(KNOWN_DEVICE)
                                .join(ACCOUNT)
                                .on(ACCOUNT.ID.eq(KNOWN_DEVICE.ACCOUNT_ID))
                                .where(KNOWN_DEVICE.TOKEN_HASH.eq(Tokens.hash(token)))
                                .and(KNOWN_DEVICE.USED_AT.gt(clock.instant().minus(KEPT)))
                                .and(ACCOUNT.EMAIL_KEY.eq(email.key())));
    }

    /** The holder of the account has just signed in with it. */
    void remember(UUID account, HttpServletRequest request, HttpServletResponse response) {
        String brought = tokenIn(request);
        String token = brought != null && ours(brought) ? brought : Tokens.next();
        var now = clock.instant();
        dsl.insertInto(KNOWN_DEVICE)
                .set(KNOWN_DEVICE.TOKEN_HASH, Tokens.hash(token))
                .set(KNOWN_DEVICE.ACCOUNT_ID, account)
                .set(KNOWN_DEVICE.KNOWN_SINCE, now)
                .set(KNOWN_DEVICE.USED_AT, now)
                .onConflict(KNOWN_DEVICE.TOKEN_HASH, KNOWN_DEVICE.ACCOUNT_ID)
                .doUpdate()
                .set(KNOWN_DEVICE.USED_AT, now)
                .execute();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(token).toString());
    }

    /** What we have not made ourselves is not taken over. */
    private boolean ours(String token) {
        return dsl.fetchExists(KNOWN_DEVICE, KNOWN_DEVICE.TOKEN_HASH.eq(Tokens.hash(token)));
    }

    private ResponseCookie cookie(String token) {
        return ResponseCookie.from(baseUrl.secure() ? SECURE_COOKIE : COOKIE, token)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(baseUrl.secure())
                .sameSite("Lax")
                .build();
    }

    void forget(UUID account) {
        dsl.deleteFrom(KNOWN_DEVICE).where(KNOWN_DEVICE.ACCOUNT_ID.eq(account)).execute();
    }

    @Scheduled(initialDelay = 20, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void forgetOldOnes() {
        dsl.deleteFrom(KNOWN_DEVICE)
                .where(KNOWN_DEVICE.USED_AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }
}
