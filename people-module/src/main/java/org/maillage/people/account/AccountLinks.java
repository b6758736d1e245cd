package org.maillage.people.account;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ACCOUNT_LINK;
import static org.maillage.people.db.Tables.MAIL_LINK;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Links that work once. Whoever takes one deletes it: of two at the same moment, one finds nothing to delete. */
@Component
class AccountLinks {

    static final Duration ADMINISTRATOR_LIFE = Duration.ofHours(24);
    static final Duration PASSWORD_LIFE = Duration.ofDays(7);

    private final DSLContext dsl;

    AccountLinks(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A link to become an administrator. */
    String makeForAdministrator(Instant at) {
        return add(null, null, at, ADMINISTRATOR_LIFE);
    }

    /** A link to choose the account's password; former ones of this account end. */
    String makeForPassword(UUID account, @Nullable UUID maker, Instant at) {
        lock(account);
        endFor(account);
        return add(account, maker, at, PASSWORD_LIFE);
    }

    /** Whoever makes or takes a link of the account comes one after the other. */
    private void lock(UUID account) {
        dsl.selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(account)).forNoKeyUpdate().execute();
    }

    private String add(@Nullable UUID account, @Nullable UUID maker, Instant at, Duration life) {
        String token = Tokens.next();
        dsl.insertInto(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.TOKEN_HASH, Tokens.hash(token))
                .set(ACCOUNT_LINK.ACCOUNT_ID, account)
                .set(ACCOUNT_LINK.MADE_BY, maker)
                .set(ACCOUNT_LINK.MADE_AT, at)
                .set(ACCOUNT_LINK.EXPIRES_AT, at.plus(life))
                .execute();
        return token;
    }

    boolean worksForAdministrator(String token, Instant at) {
        return dsl.fetchExists(ACCOUNT_LINK, open(token, at).and(ACCOUNT_LINK.ACCOUNT_ID.isNull()));
    }

    Optional<UUID> accountOf(String token, Instant at) {
        return dsl.select(ACCOUNT_LINK.ACCOUNT_ID)
                .from(ACCOUNT_LINK)
                .where(open(token, at))
                .and(ACCOUNT_LINK.ACCOUNT_ID.isNotNull())
                .fetchOptional(row -> row.value1());
    }

    /** Whether the link still worked. All others that make administrators end with it. */
    boolean takeForAdministrator(String token, Instant at) {
        boolean taken =
                dsl.deleteFrom(ACCOUNT_LINK)
                                .where(open(token, at))
                                .and(ACCOUNT_LINK.ACCOUNT_ID.isNull())
                                .execute()
                        == 1;
        if (taken) {
            dsl.deleteFrom(ACCOUNT_LINK).where(ACCOUNT_LINK.ACCOUNT_ID.isNull()).execute();
        }
        return taken;
    }

    /** The account of the link, if it still worked. */
    Optional<UUID> takeForPassword(String token, Instant at) {
        accountOf(token, at).ifPresent(this::lock);
        return dsl.deleteFrom(ACCOUNT_LINK)
                .where(open(token, at))
                .and(ACCOUNT_LINK.ACCOUNT_ID.isNotNull())
                .returningResult(ACCOUNT_LINK.ACCOUNT_ID)
                .fetchOptional(row -> row.value1());
    }

    /** Those that were mailed to sign in with included. */
    void endFor(UUID account) {
        dsl.deleteFrom(ACCOUNT_LINK).where(ACCOUNT_LINK.ACCOUNT_ID.eq(account)).execute();
        dsl.deleteFrom(MAIL_LINK).where(MAIL_LINK.ACCOUNT_ID.eq(account)).execute();
    }

    void forgetExpired(Instant at) {
        dsl.deleteFrom(ACCOUNT_LINK).where(ACCOUNT_LINK.EXPIRES_AT.le(at)).execute();
    }

    private static Condition open(String token, Instant at) {
        return ACCOUNT_LINK.TOKEN_HASH.eq(Tokens.hash(token)).and(ACCOUNT_LINK.EXPIRES_AT.gt(at));
    }
}
