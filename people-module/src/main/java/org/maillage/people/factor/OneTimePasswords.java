package org.maillage.people.factor;

import static org.maillage.people.db.Tables.FACTOR_ENROLMENT;
import static org.maillage.people.db.Tables.ONE_TIME_PASSWORD;

import org.jooq.DSLContext;
import org.maillage.platform.secret.SecretBox;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The secrets of authentication applications: one that is confirmed, and one that is being put into an application. */
@Component
class OneTimePasswords {

    static final Duration ENROLMENT = Duration.ofMinutes(30);
    private static final String PURPOSE = "people.one-time-password";

    private final DSLContext dsl;
    private final SecretBox box;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimePasswords(DSLContext dsl, SecretBox box, Clock clock) {
        this.dsl = dsl;
        this.box = box;
        this.clock = clock;
    }

    boolean confirmed(UUID account) {
        return dsl.fetchExists(ONE_TIME_PASSWORD, ONE_TIME_PASSWORD.ACCOUNT_ID.eq(account));
    }

    void begin(UUID account, Instant at) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        byte[] sealed = box.seal(PURPOSE, account, secret);
        dsl.insertInto(FACTOR_ENROLMENT)
                .set(FACTOR_ENROLMENT.ACCOUNT_ID, account)
                .set(FACTOR_ENROLMENT.SECRET, sealed)
                .set(FACTOR_ENROLMENT.BEGUN_AT, at)
                .onConflict(FACTOR_ENROLMENT.ACCOUNT_ID)
                .doUpdate()
                .set(FACTOR_ENROLMENT.SECRET, sealed)
                .set(FACTOR_ENROLMENT.BEGUN_AT, at)
                .execute();
    }

    /** The secret that is being put into an application. */
    Optional<byte[]> begun(UUID account) {
        return dsl.select(FACTOR_ENROLMENT.SECRET)
                .from(FACTOR_ENROLMENT)
                .where(FACTOR_ENROLMENT.ACCOUNT_ID.eq(account))
                .and(FACTOR_ENROLMENT.BEGUN_AT.gt(clock.instant().minus(ENROLMENT)))
                .fetchOptional(row -> box.open(PURPOSE, account, row.value1()));
    }

    /** Whether the code belongs to the secret that was begun; from now on that is the account's. */
    boolean confirm(UUID account, String code, Instant at) {
        var secret = begun(account);
        var step = secret.map(s -> Totp.matching(s, Base32.typed(code), at, 0));
        if (step.isEmpty() || step.get().isEmpty()) {
            return false;
        }
        remove(account);
        dsl.insertInto(ONE_TIME_PASSWORD)
                .set(ONE_TIME_PASSWORD.ACCOUNT_ID, account)
                .set(ONE_TIME_PASSWORD.SECRET, box.seal(PURPOSE, account, secret.orElseThrow()))
                .set(ONE_TIME_PASSWORD.CONFIRMED_AT, at)
                .set(ONE_TIME_PASSWORD.LAST_STEP, step.get().getAsLong())
                .execute();
        return true;
    }

    /** Of two who bring the same code at the same moment, one finds the step taken. */
    boolean take(UUID account, String code, Instant at) {
        var kept =
                dsl.select(ONE_TIME_PASSWORD.SECRET, ONE_TIME_PASSWORD.LAST_STEP)
                        .from(ONE_TIME_PASSWORD)
                        .where(ONE_TIME_PASSWORD.ACCOUNT_ID.eq(account))
                        .fetchOne();
        if (kept == null) {
            return false;
        }
        byte[] secret = box.open(PURPOSE, account, kept.value1());
        var step = Totp.matching(secret, Base32.typed(code), at, kept.value2());
        return step.isPresent()
                && dsl.update(ONE_TIME_PASSWORD)
                                .set(ONE_TIME_PASSWORD.LAST_STEP, step.getAsLong())
                                .where(ONE_TIME_PASSWORD.ACCOUNT_ID.eq(account))
                                .and(ONE_TIME_PASSWORD.SECRET.eq(kept.value1()))
                                .and(ONE_TIME_PASSWORD.LAST_STEP.lt(step.getAsLong()))
                                .execute()
                        == 1;
    }

    void remove(UUID account) {
        dsl.deleteFrom(FACTOR_ENROLMENT).where(FACTOR_ENROLMENT.ACCOUNT_ID.eq(account)).execute();
        dsl.deleteFrom(ONE_TIME_PASSWORD).where(ONE_TIME_PASSWORD.ACCOUNT_ID.eq(account)).execute();
    }

    @Scheduled(initialDelay = 6, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void forgetEnrolments() {
        dsl.deleteFrom(FACTOR_ENROLMENT)
                .where(FACTOR_ENROLMENT.BEGUN_AT.lt(clock.instant().minus(ENROLMENT)))
                .execute();
    }
}
