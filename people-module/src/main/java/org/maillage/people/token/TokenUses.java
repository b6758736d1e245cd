package org.maillage.people.token;

import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.maillage.people.db.Tables.API_TOKEN_USE;

import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How often a token is used: so many times a minute, on all instances together. */
@Component
class TokenUses {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final DSLContext dsl;
    private final int most;

    TokenUses(DSLContext dsl, @Value("${maillage.api.requests-per-minute:300}") int most) {
        this.dsl = dsl;
        this.most = most;
    }

    /** How long to wait before the next request; empty: this one may go on, and is counted. */
    Optional<Duration> count(UUID token, Instant now) {
        return counted(token, now) ? Optional.empty() : Optional.of(left(token, now));
    }

    private boolean counted(UUID token, Instant now) {
        var over = API_TOKEN_USE.COUNTED_SINCE.le(now.minus(WINDOW));
        return dsl.insertInto(API_TOKEN_USE)
                        .set(API_TOKEN_USE.TOKEN_ID, token)
                        .set(API_TOKEN_USE.COUNTED_SINCE, now)
                        .set(API_TOKEN_USE.REQUESTS, 1)
                        .onConflict(API_TOKEN_USE.TOKEN_ID)
                        .doUpdate()
                        .set(
                                API_TOKEN_USE.REQUESTS,
                                when(over, val(1)).otherwise(API_TOKEN_USE.REQUESTS.plus(1)))
                        .set(
                                API_TOKEN_USE.COUNTED_SINCE,
                                when(over, val(now)).otherwise(API_TOKEN_USE.COUNTED_SINCE))
                        .where(over.or(API_TOKEN_USE.REQUESTS.lt(most)))
                        .execute()
                == 1;
    }

    private Duration left(UUID token, Instant now) {
        return dsl.select(API_TOKEN_USE.COUNTED_SINCE)
                .from(API_TOKEN_USE)
                .where(API_TOKEN_USE.TOKEN_ID.eq(token))
                .fetchOptional(row -> Duration.between(now, row.value1().plus(WINDOW)))
                .filter(Duration::isPositive)
                .orElse(Duration.ofSeconds(1));
    }
}
