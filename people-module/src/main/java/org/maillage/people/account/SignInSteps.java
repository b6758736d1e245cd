package org.maillage.people.account;

import static org.maillage.people.db.Tables.SIGN_IN_STEP;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.secret.MissingKey;
import org.maillage.platform.secret.SecretBox;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Those who have given the first factor and not yet the second: not signed in, and ten minutes to go on. */
@Component
class SignInSteps {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final String WAY = "people.sign-in-step";

    private final DSLContext dsl;
    private final SecretBox box;
    private final Clock clock;

    SignInSteps(DSLContext dsl, SecretBox box, Clock clock) {
        this.dsl = dsl;
        this.box = box;
        this.clock = clock;
    }

    String begin(Visitor visitor) {
        String token = Tokens.next();
        dsl.insertInto(SIGN_IN_STEP)
                .set(SIGN_IN_STEP.TOKEN_HASH, Tokens.hash(token))
                .set(SIGN_IN_STEP.ACCOUNT_ID, visitor.account())
                .set(SIGN_IN_STEP.BEGUN_AT, clock.instant())
                .set(SIGN_IN_STEP.NEXT, visitor.next())
                .set(SIGN_IN_STEP.WAY, sealed(visitor))
                .execute();
        return token;
    }

    /** A lost key is no reason to keep anybody out. */
    private byte @Nullable [] sealed(Visitor visitor) {
        String way = visitor.way();
        try {
            return way == null
                    ? null
                    : box.seal(WAY, visitor.account(), way.getBytes(StandardCharsets.UTF_8));
        } catch (MissingKey _) {
            return null;
        }
    }

    Optional<Visitor> find(String token) {
        return dsl.select(SIGN_IN_STEP.ACCOUNT_ID, SIGN_IN_STEP.NEXT, SIGN_IN_STEP.WAY)
                .from(SIGN_IN_STEP)
                .where(open(token))
                .fetchOptional(row ->
                        new Visitor(
                                row.value1(), row.value2(), opened(row.value1(), row.value3())));
    }

    private @Nullable String opened(UUID account, byte @Nullable [] way) {
        try {
            return way == null
                    ? null
                    : new String(box.open(WAY, account, way), StandardCharsets.UTF_8);
        } catch (MissingKey | IllegalStateException _) {
            return null;
        }
    }

    /** Whether it was still open: of two at the same moment one goes on. */
    boolean end(String token) {
        return dsl.deleteFrom(SIGN_IN_STEP).where(open(token)).execute() == 1;
    }

    void endFor(UUID account) {
        dsl.deleteFrom(SIGN_IN_STEP).where(SIGN_IN_STEP.ACCOUNT_ID.eq(account)).execute();
    }

    private Condition open(String token) {
        return SIGN_IN_STEP
                .TOKEN_HASH
                .eq(Tokens.hash(token))
                .and(SIGN_IN_STEP.BEGUN_AT.gt(clock.instant().minus(LIFE)));
    }

    @Scheduled(initialDelay = 7, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void forgetOldOnes() {
        dsl.deleteFrom(SIGN_IN_STEP)
                .where(SIGN_IN_STEP.BEGUN_AT.lt(clock.instant().minus(LIFE)))
                .execute();
    }
}
