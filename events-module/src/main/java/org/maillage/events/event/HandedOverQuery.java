package org.maillage.events.event;

import static org.maillage.events.db.Tables.EVENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.maillage.events.access.EventsPermission;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Rights;
import org.maillage.platform.web.DatePrecision;
import org.maillage.platform.web.Dates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Gatherings that somebody has yet to see through: drafts, and those that are not over, where they may edit. */
@Component
class HandedOverQuery {

    private static final int MOST = 50;

    private final DSLContext db;
    private final EventHolders holders;
    private final ObjectProvider<Rights> rights;
    private final Clock clock;

    HandedOverQuery(
            DSLContext db, EventHolders holders, ObjectProvider<Rights> rights, Clock clock) {
        this.db = db;
        this.holders = holders;
        this.rights = rights;
        this.clock = clock;
    }

    record Row(
            UUID id,
            String title,
            String status,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            DatePrecision precision) {}

    /** Of those that the reader may see. */
    List<Row> of(UUID account) {
        var unfinished = unfinished();
        var owners = db.selectDistinct(EVENT.OWNER_ID).from(EVENT).where(unfinished);
        return db.select(
                        EVENT.ID,
                        EVENT.TITLE,
                        EVENT.STATUS,
                        EVENT.START_DATE,
                        EVENT.END_DATE,
                        EVENT.DATE_PRECISION)
                .from(EVENT)
                .where(unfinished)
                .and(EVENT.OWNER_ID.in(among(account, owners.fetch(EVENT.OWNER_ID))))
                .and(holders.readable())
                .orderBy(EVENT.START_DATE.asc().nullsLast(), EVENT.ID)
                .limit(MOST)
                .fetch(Records.mapping(HandedOverQuery::row));
    }

    private static Row row(
            UUID id,
            String title,
            String status,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            String precision) {
        return new Row(id, title, status, start, end, DatePrecision.valueOf(precision));
    }

    private Condition unfinished() {
        var today = LocalDate.ofInstant(clock.instant(), Dates.PARIS);
        return EVENT.STATUS.eq("DRAFT").or(EVENT.END_DATE.ge(today));
    }

    private Set<UUID> among(UUID account, List<UUID> owners) {
        var holder = new Actor.AccountHolder(account, account.toString());
        var answer = rights.getIfAvailable();
        return answer == null
                ? Set.of()
                : answer.among(holder, EventsPermission.EVENT_EDIT, owners);
    }
}
