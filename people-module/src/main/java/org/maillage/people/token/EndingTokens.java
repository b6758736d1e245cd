package org.maillage.people.token;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.API_TOKEN;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tokens that end soon and whose holders have not been told. */
@Component
class EndingTokens {

    static final Duration AHEAD = Duration.ofDays(7);
    private static final int AT_ONCE = 200;

    private final DSLContext dsl;

    EndingTokens(DSLContext dsl) {
        this.dsl = dsl;
    }

    record Ending(
            UUID id,
            String name,
            Instant expiresAt,
            String holder,
            String email,
            String language) {}

    /** Of two instances at the same moment one gets each. */
    List<Ending> take(Instant now) {
        var ending = lock(now);
        dsl.update(API_TOKEN)
                .set(API_TOKEN.WARNED_AT, now)
                .where(API_TOKEN.ID.in(ending.stream().map(Ending::id).toList()))
                .execute();
        return ending;
    }

    private List<Ending> lock(Instant now) {
        return dsl.select(
                        API_TOKEN.ID,
                        API_TOKEN.NAME,
                        API_TOKEN.EXPIRES_AT,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.EMAIL,
                        ACCOUNT.LANGUAGE)
                .from(API_TOKEN)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(API_TOKEN.ACCOUNT_ID))
                .where(ApiTokens.works(now))
                .and(API_TOKEN.EXPIRES_AT.le(now.plus(AHEAD)))
                .and(API_TOKEN.WARNED_AT.isNull())
                .and(ACCOUNT.STATE.eq("ACTIVE"))
                .orderBy(API_TOKEN.EXPIRES_AT, API_TOKEN.ID)
                .limit(AT_ONCE)
                .forUpdate()
                .of(API_TOKEN)
                .skipLocked()
                .fetch(Records.mapping(Ending::new));
    }
}
