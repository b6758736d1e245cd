package org.maillage.people.token;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.API_TOKEN;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.id.UuidV7;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tokens in the database; of a token itself there is only a hash. */
@Component
public class ApiTokens {

    static final int MOST = 20;
    static final Duration KEPT_AFTER_ITS_END = Duration.ofDays(90);

    private final DSLContext dsl;

    ApiTokens(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * A token that works, and whose.
     *
     * @param usedAt the hour of the last request
     */
    record Working(
            UUID id,
            UUID account,
            String holder,
            String name,
            List<String> scopes,
            @Nullable UUID organisation,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    /** Whether there is room for one more: whoever asks comes after whoever is making one for the same account. */
    boolean hasRoom(UUID account, Instant at) {
        dsl.selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(account)).forNoKeyUpdate().execute();
        return dsl.fetchCount(API_TOKEN, API_TOKEN.ACCOUNT_ID.eq(account).and(works(at))) < MOST;
    }

    void add(UUID account, TokenForm wish, byte[] hash, Instant at) {
        dsl.insertInto(API_TOKEN)
                .set(API_TOKEN.ID, UuidV7.next())
                .set(API_TOKEN.ACCOUNT_ID, account)
                .set(API_TOKEN.NAME, wish.name())
                .set(API_TOKEN.SCOPES, wish.scopes().stream().distinct().toArray(String[]::new))
                .set(API_TOKEN.ORGANISATION_ID, wish.organisation())
                .set(API_TOKEN.TOKEN_HASH, hash)
                .set(API_TOKEN.CREATED_AT, at)
                .set(API_TOKEN.EXPIRES_AT, wish.life().from(at))
                .execute();
    }

    Optional<Working> working(byte[] hash, Instant at) {
        return dsl.select(
                        API_TOKEN.ID,
                        API_TOKEN.ACCOUNT_ID,
                        ACCOUNT.DISPLAY_NAME,
                        API_TOKEN.NAME,
                        API_TOKEN.SCOPES,
                        API_TOKEN.ORGANISATION_ID,
                        API_TOKEN.EXPIRES_AT,
                        API_TOKEN.USED_AT)
                .from(API_TOKEN)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(API_TOKEN.ACCOUNT_ID))
                .where(API_TOKEN.TOKEN_HASH.eq(hash))
                .and(works(at))
                .and(ACCOUNT.STATE.eq("ACTIVE"))
                .fetchOptional(row ->
                        new Working(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                List.of(row.value5()),
                                row.value6(),
                                row.value7(),
                                row.value8()));
    }

    static Condition works(Instant at) {
        return API_TOKEN.WITHDRAWN_AT.isNull().and(API_TOKEN.EXPIRES_AT.gt(at));
    }

    /** Of several at the same moment the latest hour stays. */
    void used(UUID token, Instant hour) {
        dsl.update(API_TOKEN)
                .set(API_TOKEN.USED_AT, hour)
                .where(API_TOKEN.ID.eq(token))
                .and(API_TOKEN.USED_AT.isNull().or(API_TOKEN.USED_AT.lt(hour)))
                .execute();
    }

    Optional<UUID> accountOf(UUID token) {
        return dsl.select(API_TOKEN.ACCOUNT_ID)
                .from(API_TOKEN)
                .where(API_TOKEN.ID.eq(token))
                .fetchOptional(row -> row.value1());
    }

    /** Its name, if it was still working: of two who withdraw it, one has done so. */
    Optional<String> withdraw(UUID account, UUID token, Instant at) {
        return dsl.update(API_TOKEN)
                .set(API_TOKEN.WITHDRAWN_AT, at)
                .where(API_TOKEN.ID.eq(token))
                .and(API_TOKEN.ACCOUNT_ID.eq(account))
                .and(works(at))
                .returningResult(API_TOKEN.NAME)
                .fetchOptional(row -> row.value1());
    }

    /** Withdraws all that the account has; an account that is enabled again begins without any. */
    public void endFor(UUID account, Instant at) {
        dsl.update(API_TOKEN)
                .set(API_TOKEN.WITHDRAWN_AT, at)
                .where(API_TOKEN.ACCOUNT_ID.eq(account))
                .and(API_TOKEN.WITHDRAWN_AT.isNull())
                .execute();
    }

    /** What has ended long ago. */
    void forget(Instant at) {
        var before = at.minus(KEPT_AFTER_ITS_END);
        dsl.deleteFrom(API_TOKEN)
                .where(API_TOKEN.EXPIRES_AT.lt(before).or(API_TOKEN.WITHDRAWN_AT.lt(before)))
                .execute();
    }

    @Nullable String organisation(@Nullable UUID id) {
        return id == null
                ? null
                : dsl.select(ORGANISATION.NAME)
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.eq(id))
                        .fetchOne(row -> row.value1());
    }
}
