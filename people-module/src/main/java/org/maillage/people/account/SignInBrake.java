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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private final DSLContext dsl;
    private final Clock clock;

    SignInBrake(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    enum Kind {
        ACCOUNT,
        ADDRESS,
        DEVICE,
        FACTOR,
        /** Tokens of the API that do not work, by network address. */
        API;

        private boolean ofAddress() {
            return this == ADDRESS || this == API;
        }
    }

    /** One thing that failures are counted for; kept as a hash. */
    record Count(Kind kind, String subject) {

        static Count ofAccount(EmailAddress email) {
            return new Count(Kind.ACCOUNT, key(email.key()));
        }

        static Count ofAddress(String networkAddress) {
            return new Count(Kind.ADDRESS, key(networkAddress));
        }

        static Count ofTokensFrom(String networkAddress) {
            return new Count(Kind.API, key(networkAddress));
        }

        /** A device that the holder of the address has signed in with. */
        static Count ofDevice(String token, EmailAddress email) {
            return new Count(Kind.DEVICE, key(token + " " + email.key()));
        }

        /** The second factor of an account whose password was right. */
        static Count ofFactor(UUID account) {
            return new Count(Kind.FACTOR, key(account.toString()));
        }

        private static String key(String text) {
            return HexFormat.of().formatHex(Tokens.hash(text));
        }

        private Condition is() {
            return SIGN_IN_BRAKE.KIND.eq(kind.name()).and(SIGN_IN_BRAKE.SUBJECT.eq(subject));
        }

        private Duration window() {
            return kind.ofAddress() ? ADDRESS_WINDOW : KEPT;
        }
    }

    /** How long to wait before the next attempt, which is counted for each of these; empty: this one may go on. */
    Optional<Duration> attempt(List<Count> counts) {
        var now = clock.instant();
        return counts.stream().flatMap(count -> refusal(count, now).stream()).findFirst();
    }

    Optional<Duration> attempt(Count count) {
        return attempt(List.of(count));
    }

    void succeeded(List<Count> counts) {
        counts.forEach(this::succeeded);
    }

    /** Of an address only the one attempt is taken back: others may be failing there. */
    void succeeded(Count count) {
        if (!count.kind().ofAddress()) {
            dsl.deleteFrom(SIGN_IN_BRAKE).where(count.is()).execute();
            return;
        }
        dsl.update(SIGN_IN_BRAKE)
                .set(SIGN_IN_BRAKE.ATTEMPTS, DSL.greatest(SIGN_IN_BRAKE.ATTEMPTS.minus(1), val(1)))
                .setNull(SIGN_IN_BRAKE.BLOCKED_UNTIL)
                .where(count.is())
                .execute();
    }

    private Optional<Duration> refusal(Count count, Instant now) {
        return counted(count, now) ? Optional.empty() : Optional.of(left(count, now));
    }

    /** Whether it was counted: while the brake is on, nothing is. */
    private boolean counted(Count count, Instant now) {
        var over = SIGN_IN_BRAKE.COUNTED_SINCE.lt(now.minus(count.window()));
        var attempts = when(over, val(1)).otherwise(SIGN_IN_BRAKE.ATTEMPTS.plus(1));
        return dsl.insertInto(SIGN_IN_BRAKE)
                        .set(SIGN_IN_BRAKE.KIND, count.kind().name())
                        .set(SIGN_IN_BRAKE.SUBJECT, count.subject())
                        .set(SIGN_IN_BRAKE.ATTEMPTS, 1)
                        .set(SIGN_IN_BRAKE.COUNTED_SINCE, now)
                        .onConflict(SIGN_IN_BRAKE.KIND, SIGN_IN_BRAKE.SUBJECT)
                        .doUpdate()
                        .set(SIGN_IN_BRAKE.ATTEMPTS, attempts)
                        .set(
                                SIGN_IN_BRAKE.COUNTED_SINCE,
                                when(over, val(now)).otherwise(SIGN_IN_BRAKE.COUNTED_SINCE))
                        .set(SIGN_IN_BRAKE.BLOCKED_UNTIL, blockedUntil(count.kind(), attempts, now))
                        .where(
                                SIGN_IN_BRAKE
                                        .BLOCKED_UNTIL
                                        .isNull()
                                        .or(SIGN_IN_BRAKE.BLOCKED_UNTIL.le(now)))
                        .execute()
                == 1;
    }

    /** An account's tenth failure costs a minute, each further one twice as much, at most a quarter of an hour. */
    private static Field<Instant> blockedUntil(Kind kind, Field<Integer> attempts, Instant now) {
        if (kind.ofAddress()) {
            return when(attempts.ge(ADDRESS_ATTEMPTS), val(now.plus(ADDRESS_WINDOW)));
        }
        return when(attempts.ge(ACCOUNT_ATTEMPTS + 4), val(now.plus(LONGEST_WAIT)))
                .when(attempts.ge(ACCOUNT_ATTEMPTS + 3), val(now.plus(Duration.ofMinutes(8))))
                .when(attempts.ge(ACCOUNT_ATTEMPTS + 2), val(now.plus(Duration.ofMinutes(4))))
                .when(attempts.ge(ACCOUNT_ATTEMPTS + 1), val(now.plus(Duration.ofMinutes(2))))
                .when(attempts.ge(ACCOUNT_ATTEMPTS), val(now.plus(Duration.ofMinutes(1))));
    }

    private Duration left(Count count, Instant now) {
        return dsl.select(SIGN_IN_BRAKE.BLOCKED_UNTIL)
                .from(SIGN_IN_BRAKE)
                .where(count.is())
                .and(SIGN_IN_BRAKE.BLOCKED_UNTIL.gt(now))
                .fetchOptional(row -> Duration.between(now, row.value1()))
                .orElse(Duration.ofSeconds(1));
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetOldOnes() {
        dsl.deleteFrom(SIGN_IN_BRAKE)
                .where(SIGN_IN_BRAKE.COUNTED_SINCE.lt(clock.instant().minus(KEPT)))
                .execute();
    }
}
