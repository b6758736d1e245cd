package org.maillage.people.factor;

import static org.maillage.people.db.Tables.SPENT_CHALLENGE;

import org.jooq.DSLContext;
import org.maillage.platform.web.TextSigner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * What a passkey is given to sign, or a browser takes along to another service. A challenge carries its end and our signature, so that a
 * page may show one without anything being kept; it is kept once it was spent.
 */
@Component
public class Challenges {

    public static final Duration LIFE = Duration.ofMinutes(10);
    private static final String SIGNATURE = "passkey-challenge";

    private final TextSigner signer;
    private final DSLContext dsl;
    private final Clock clock;

    Challenges(TextSigner signer, DSLContext dsl, Clock clock) {
        this.signer = signer;
        this.dsl = dsl;
        this.clock = clock;
    }

    /**
     * Characters that may stand in an address and in a cookie.
     *
     * @param purpose what for, and for whom
     */
    public byte[] make(String purpose) {
        String content = UUID.randomUUID() + "." + clock.instant().plus(LIFE).getEpochSecond();
        return (content + "." + sign(purpose, content)).getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether it was ours, for this purpose, not too old, and not spent before. */
    public boolean spend(String purpose, byte[] challenge) {
        String text = new String(challenge, StandardCharsets.US_ASCII);
        int dot = text.lastIndexOf('.');
        if (dot < 0 || !signed(purpose, text.substring(0, dot), text.substring(dot + 1))) {
            return false;
        }
        long end = Long.parseLong(text.substring(text.indexOf('.') + 1, dot));
        var now = clock.instant();
        return Instant.ofEpochSecond(end).isAfter(now)
                && dsl.insertInto(SPENT_CHALLENGE)
                                .set(SPENT_CHALLENGE.CHALLENGE_HASH, hash(challenge))
                                .set(SPENT_CHALLENGE.SPENT_AT, now)
                                .onConflictDoNothing()
                                .execute()
                        == 1;
    }

    private boolean signed(String purpose, String content, String signature) {
        return MessageDigest.isEqual(
                sign(purpose, content).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
    }

    private String sign(String purpose, String content) {
        return signer.sign(SIGNATURE, purpose + " " + content);
    }

    private static byte[] hash(byte[] challenge) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(challenge);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Scheduled(initialDelay = 8, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void forgetOldOnes() {
        dsl.deleteFrom(SPENT_CHALLENGE)
                .where(SPENT_CHALLENGE.SPENT_AT.lt(clock.instant().minus(LIFE).minus(LIFE)))
                .execute();
    }
}
