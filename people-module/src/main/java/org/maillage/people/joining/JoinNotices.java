package org.maillage.people.joining;

import static org.jooq.impl.DSL.excluded;
import static org.maillage.people.db.Tables.JOIN_NOTICE;
import static org.maillage.people.db.Tables.JOIN_REQUEST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Until when whoever decides has been told of requests, in the database. */
@Component
class JoinNotices {

    private final DSLContext dsl;

    JoinNotices(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The organisations with requests on which nobody has decided. */
    List<UUID> places(Instant through) {
        return dsl.selectDistinct(JOIN_REQUEST.OWNER_ID)
                .from(JOIN_REQUEST)
                .where(open(through))
                .fetch(row -> row.value1());
    }

    /** How many of those in these organisations the account has not been told of. */
    int untold(UUID account, Collection<UUID> places, Instant through) {
        var told =
                DSL.select(JOIN_NOTICE.THROUGH)
                        .from(JOIN_NOTICE)
                        .where(JOIN_NOTICE.ACCOUNT_ID.eq(account));
        return dsl.fetchCount(
                JOIN_REQUEST,
                open(through)
                        .and(JOIN_REQUEST.OWNER_ID.eq(DSL.any(places.toArray(UUID[]::new))))
                        .and(
                                JOIN_REQUEST.CREATED_AT.gt(
                                        DSL.coalesce(DSL.field(told), Instant.EPOCH))));
    }

    /** Whether the account was last told before that, and is to be told now: of two instances one gets it. */
    boolean claim(UUID account, Instant through, Instant lastTold) {
        return dsl.insertInto(JOIN_NOTICE)
                        .set(JOIN_NOTICE.ACCOUNT_ID, account)
                        .set(JOIN_NOTICE.THROUGH, through)
                        .onConflict(JOIN_NOTICE.ACCOUNT_ID)
                        .doUpdate()
                        .set(JOIN_NOTICE.THROUGH, excluded(JOIN_NOTICE.THROUGH))
                        .where(JOIN_NOTICE.THROUGH.le(lastTold))
                        .execute()
                == 1;
    }

    private static Condition open(Instant through) {
        return JOIN_REQUEST
                .STATE
                .eq(JoinRequestState.OPEN.name())
                .and(JOIN_REQUEST.CREATED_AT.le(through));
    }
}
