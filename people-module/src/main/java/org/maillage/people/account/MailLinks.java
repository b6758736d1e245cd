package org.maillage.people.account;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.MAIL_LINK;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Links by which the holder of an account signs in once. Of two who use one at the same moment, one finds nothing to delete. */
@Component
class MailLinks {

    static final Duration LIFE = Duration.ofMinutes(15);

    /** So many in a quarter of an hour. Those that were sent still work, so that nobody is kept out by others who ask. */
    static final int AT_ONCE = 3;

    private final DSLContext dsl;
    private final Clock clock;

    MailLinks(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** Whose link it was, and where they wanted to go. */
    record Taken(UUID account, @Nullable String next) {}

    /** What the link carries; empty when there are enough. */
    Optional<String> make(UUID account, @Nullable String next, Instant at) {
        dsl.selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(account)).forNoKeyUpdate().execute();
        dsl.deleteFrom(MAIL_LINK).where(MAIL_LINK.EXPIRES_AT.le(at)).execute();
        if (dsl.fetchCount(MAIL_LINK, MAIL_LINK.ACCOUNT_ID.eq(account)) >= AT_ONCE) {
            return Optional.empty();
        }
        String token = Tokens.next();
        dsl.insertInto(MAIL_LINK)
                .set(MAIL_LINK.TOKEN_HASH, Tokens.hash(token))
                .set(MAIL_LINK.ACCOUNT_ID, account)
                .set(MAIL_LINK.MADE_AT, at)
                .set(MAIL_LINK.EXPIRES_AT, at.plus(LIFE))
                .set(MAIL_LINK.NEXT_PATH, next)
                .execute();
        return Optional.of(token);
    }

    boolean works(String token) {
        return dsl.fetchExists(MAIL_LINK, open(token));
    }

    /** The link, if it still worked; all others of this account end with it. */
    Optional<Taken> take(String token) {
        var taken =
                dsl.deleteFrom(MAIL_LINK)
                        .where(open(token))
                        .returningResult(MAIL_LINK.ACCOUNT_ID, MAIL_LINK.NEXT_PATH)
                        .fetchOptional(row -> new Taken(row.value1(), row.value2()));
        taken.ifPresent(link -> endFor(link.account()));
        return taken;
    }

    void endFor(UUID account) {
        dsl.deleteFrom(MAIL_LINK).where(MAIL_LINK.ACCOUNT_ID.eq(account)).execute();
    }

    private Condition open(String token) {
        return MAIL_LINK
                .TOKEN_HASH
                .eq(Tokens.hash(token))
                .and(MAIL_LINK.EXPIRES_AT.gt(clock.instant()));
    }
}
