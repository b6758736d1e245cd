package org.maillage.people.account;

import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.maillage.people.db.Tables.SIGN_IN_BRAKE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Slows down whoever guesses passwords. Each attempt is counted before the password is looked at, so that a hundred at once are
 * counted as a hundred; a success takes the account's count back. Each step is one statement of its own: a refused attempt is
 * counted though everything else about it is undone.
 */
@Component
class SignInBrake {

    static final int ACCOUNT_ATTEMPTS = 10;
    static final int ADDRESS_ATTEMPTS = 30;
    static final Duration ADDRESS_WINDOW = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String ACCOUNT = "ACCOUNT";
    private static final String ADDRESS = "ADDRESS";

    private final DSLContext dsl;
    private final Clock clock;

    SignInBrake(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** How long to wait before the next attempt; empty: this one may go on. */
    Optional<Duration> attempt(EmailAddress email, String networkAddress) {
        var now = clock.instant();
        return refusal(ADDRESS, key(networkAddress), now)
                .or(() -> refusal(ACCOUNT, key(email.key()), now));
    }

    /** The same for whoever comes by a link. */
    Optional<Duration> attempt(String networkAddress) {
        return refusal(ADDRESS, key(networkAddress), clock.instant());
    }

    void succeeded(EmailAddress email, String networkAddress) {
        dsl.deleteFrom(SIGN_IN_BRAKE).where(is(ACCOUNT, key(email.key()))).execute();
        succeeded(networkAddress);
    }

    void succeeded(String networkAddress) {
        dsl.update(SIGN_IN_BRAKE)
                .set(SIGN_IN_BRAKE.ATTEMPTS, DSL.greatest(SIGN_IN_BRAKE.ATTEMPTS.minus(1), val(1)))
                .setNull(SIGN_IN_BRAKE.BLOCKED_UNTIL)
                .where(is(ADDRESS, key(networkAddress)))
                .execute();
    }

    private Optional<Duration> refusal(String kind, String subject, Instant now) {
        return count(kind, subject, now) ? Optional.empty() : Optional.of(left(kind, subject, now));
    }

    /** Whether it was counted: while the brake is on, nothing is. */
    private boolean count(String kind, String subject, Instant now) {
        var over = SIGN_IN_BRAKE.COUNTED_SINCE.lt(now.minus(window(kind)));
        var attempts = when(over, val(1)).otherwise(SIGN_IN_BRAKE.ATTEMPTS.plus(1));
        return dsl.insertInto(SIGN_IN_BRAKE)
                        .set(SIGN_IN_BRAKE.KIND, kind)
                        .set(SIGN_IN_BRAKE.SUBJECT, subject)
                        .set(SIGN_IN_BRAKE.ATTEMPTS, 1)
                        .set(SIGN_IN_BRAKE.COUNTED_SINCE, now)
                        .onConflict(SIGN_IN_BRAKE.KIND, SIGN_IN_BRAKE.SUBJECT)
                        .doUpdate()
                        .set(SIGN_IN_BRAKE.ATTEMPTS, attempts)
                        .set(
                                SIGN_IN_BRAKE.COUNTED_SINCE,
                                when(over, val(now)).otherwise(SIGN_IN_BRAKE.COUNTED_SINCE))
                        .set(SIGN_IN_BRAKE.BLOCKED_UNTIL, blockedUntil(kind, attempts, now))
                        .where(
                                SIGN_IN_BRAKE
                                        .BLOCKED_UNTIL
                                        .isNull()
                                        .or(SIGN_IN_BRAKE.BLOCKED_UNTIL.le(now)))
                        .execute()
                == 1;
    }

    /** An account's tenth failure costs a minute, each further one twice as much, at most a quarter of an hour. */
    private static Field<Instant> blockedUntil(String kind, Field<Integer> attempts, Instant now) {
        if (kind.equals(ADDRESS)) {
            return when(attempts.ge(ADDRESS_ATTEMPTS), val(now.plus(ADDRESS_WINDOW)));
        }
        return when(attempts.ge(ACCOUNT_ATTEMPTS + 4), val(now.plus(LONGEST_WAIT)))
                .when(attempts.ge(ACCOUNT_ATTEMPTS + 3), val(now.plus(Duration.ofMinutes(8))))
                .when(attempts.ge(ACCOUNT_ATTEMPTS + 2), val(now.plus(Duration.ofMinutes(4))))
                .when(attempts.ge(ACCOUNT_ATTEMPTS + 1), val(now.plus(Duration.ofMinutes(2))))
                .when(attempts.ge(ACCOUNT_ATTEMPTS), val(now.plus(Duration.ofMinutes(1))));
    }

    private Duration left(String kind, String subject, Instant now) {
        return dsl.select(SIGN_IN_BRAKE.BLOCKED_UNTIL)
                .from(SIGN_IN_BRAKE)
                .where(is(kind, subject))
                .and(SIGN_IN_BRAKE.BLOCKED_UNTIL.gt(now))
                .fetchOptional(row -> Duration.between(now, row.value1()))
                .orElse(Duration.ofSeconds(1));
    }

    private static Duration window(String kind) {
        return kind.equals(ADDRESS) ? ADDRESS_WINDOW : KEPT;
    }

    private static Condition is(String kind, String subject) {
        return SIGN_IN_BRAKE.KIND.eq(kind).and(SIGN_IN_BRAKE.SUBJECT.eq(subject));
    }

    private static String key(String text) {
        return HexFormat.of().formatHex(Tokens.hash(text));
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetOldOnes() {
        dsl.deleteFrom(SIGN_IN_BRAKE)
                .where(SIGN_IN_BRAKE.COUNTED_SINCE.lt(clock.instant().minus(KEPT)))
                .execute();
    }
}
