package org.maillage.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.web.TextSigner;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/** Makes and checks the tokens of forms, without a session. */
@Component
class FormTokens implements CsrfTokenRepository {

    static final String PARAMETER = "_csrf";
    static final String HEADER = "X-CSRF-TOKEN";
    static final Duration LIFETIME = Duration.ofHours(12);
    private static final String PURPOSE = "form-token";
    private static final String HOLDER_PURPOSE = "form-token-holder";

    private final TextSigner signer;
    private final CurrentActor currentActor;
    private final Clock clock;

    FormTokens(TextSigner signer, CurrentActor currentActor, Clock clock) {
        this.signer = signer;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** How a submitted token stands. */
    enum Verdict {
        VALID,
        /** Ours, but too old. */
        EXPIRED,
        /** Ours, but made before its holder signed in, or the session has ended since. */
        MADE_BEFORE_SIGN_IN,
        SESSION_ENDED,
        /** Ours, but made for another account. */
        OTHER_ACCOUNT,
        MISSING,
        FORGED
    }

    String make() {
        var token =
                new FormToken(clock.instant().plus(LIFETIME), UUID.randomUUID(), currentHolder());
        String content = token.content();
        return content + "." + signer.sign(PURPOSE, content);
    }

    Verdict check(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Verdict.MISSING;
        }
        int dot = text.indexOf('.');
        var token = dot < 0 ? null : ours(text.substring(0, dot), text.substring(dot + 1));
        if (token == null) {
            return Verdict.FORGED;
        }
        UUID holder = currentHolder();
        if (!token.holder().equals(holder)) {
            return token.holder().equals(FormToken.NOBODY)
                    ? Verdict.MADE_BEFORE_SIGN_IN
                    : holder.equals(FormToken.NOBODY)
                            ? Verdict.SESSION_ENDED
                            : Verdict.OTHER_ACCOUNT;
        }
        return token.expires().isAfter(clock.instant()) ? Verdict.VALID : Verdict.EXPIRED;
    }

    private @Nullable FormToken ours(String content, String signature) {
        byte[] expected = signer.sign(PURPOSE, content).getBytes(StandardCharsets.UTF_8);
        boolean ours = MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
        return ours ? FormToken.read(content) : null;
    }

    /** A mark that tells accounts apart and does not say which they are. */
    private UUID currentHolder() {
        if (currentActor.get() instanceof Actor.AccountHolder holder) {
            String mark = signer.sign(HOLDER_PURPOSE, holder.accountId().toString());
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(mark));
            return new UUID(bytes.getLong(), bytes.getLong());
        }
        return FormToken.NOBODY;
    }

    static @Nullable String submittedIn(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        return header != null ? header : request.getParameter(PARAMETER);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(make());
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // Tokens are signed, not stored.
    }

    /** What the filter compares the submitted token with: itself when it is valid, nothing otherwise. */
    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        String submitted = submittedIn(request);
        return submitted != null && check(submitted) == Verdict.VALID ? token(submitted) : null;
    }

    static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }
}
