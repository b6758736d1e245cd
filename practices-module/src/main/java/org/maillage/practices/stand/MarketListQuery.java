package org.maillage.practices.stand;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.maillage.practices.db.Tables.MARKET;
import static org.maillage.practices.db.Tables.SESSION_CARD;
import static org.maillage.practices.db.Tables.STAND;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Access;
import org.maillage.practices.access.PracticesPermission;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The market sessions, the latest first. */
@Component
class MarketListQuery {

    private final DSLContext db;
    private final Access access;

    MarketListQuery(DSLContext db, Access access) {
        this.db = db;
        this.access = access;
    }

    record Row(
            UUID session,
            String title,
            String eventTitle,
            @Nullable LocalDate day,
            boolean published,
            @Nullable Integer capacity,
            int stands) {

        /** The session and its gathering in one line. */
        public String name() {
            return title + " – " + eventTitle;
        }
    }

    /** Those of public gatherings; whoever may this in the whole network also sees those that are being prepared. */
    List<Row> all(PracticesPermission permission) {
        var visible =
                access.may(permission, null) ? noCondition() : SESSION_CARD.PUBLISHED.isTrue();
        return db.select(
                        SESSION_CARD.SESSION_ID,
                        SESSION_CARD.TITLE,
                        SESSION_CARD.EVENT_TITLE,
                        SESSION_CARD.DAY,
                        SESSION_CARD.PUBLISHED,
                        MARKET.CAPACITY,
                        field(
                                selectCount()
                                        .from(STAND)
                                        .where(STAND.SESSION_ID.eq(SESSION_CARD.SESSION_ID))
                                        .and(STAND.WITHDRAWN_AT.isNull())))
                .from(SESSION_CARD)
                .leftJoin(MARKET)
                .on(MARKET.SESSION_ID.eq(SESSION_CARD.SESSION_ID))
                .where(SESSION_CARD.MARKET.isTrue())
                .and(SESSION_CARD.REMOVED.isFalse())
                .and(visible)
                .orderBy(SESSION_CARD.DAY.desc().nullsFirst(), SESSION_CARD.SESSION_ID)
                .fetch(Records.mapping(Row::new));
    }

    Optional<Row> find(UUID session, PracticesPermission permission) {
        return all(permission).stream().filter(row -> row.session().equals(session)).findFirst();
    }
}
