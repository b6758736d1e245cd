package org.maillage.people.account;

import static org.maillage.people.db.Tables.SIGN_IN_STEP;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Those who have given the first factor and not yet the second: not signed in, and ten minutes to go on. */
@Component
class SignInSteps {

    static final Duration LIFE = Duration.ofMinutes(10);

    private final DSLContext dsl;
    private final Clock clock;

    SignInSteps(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    record Step(UUID account, @Nullable String next) {}

    String begin(UUID account, @Nullable String next) {
        String token = Tokens.next();
        dsl.insertInto(SIGN_IN_STEP)
                .set(SIGN_IN_STEP.TOKEN_HASH, Tokens.hash(token))
                .set(SIGN_IN_STEP.ACCOUNT_ID, account)
                .set(SIGN_IN_STEP.BEGUN_AT, clock.instant())
                .set(SIGN_IN_STEP.NEXT, next)
                .execute();
        return token;
    }

    Optional<Step> find(String token) {
        return dsl.select(SIGN_IN_STEP.ACCOUNT_ID, SIGN_IN_STEP.NEXT)
                .from(SIGN_IN_STEP)
                .where(open(token))
                .fetchOptional(row -> new Step(row.value1(), row.value2()));
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
