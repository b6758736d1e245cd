package org.maillage.practices.stand;

import static org.jooq.impl.DSL.row;
import static org.maillage.platform.web.list.Collations.FRENCH;
import static org.maillage.practices.db.Tables.ORGANISATION_CARD;
import static org.maillage.practices.db.Tables.PRACTICE;
import static org.maillage.practices.db.Tables.SESSION_CARD;
import static org.maillage.practices.db.Tables.STAND;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.maillage.practices.access.PracticesPermission;
import org.maillage.practices.access.VisibleOwners;
import org.maillage.practices.card.CardLabels;
import org.maillage.practices.db.Routines;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.UUID;

/** The staff list of stands. */
@Component
class StandListQuery {

    private final DSLContext db;
    private final VisibleOwners owners;
    private final CardLabels labels;

    StandListQuery(DSLContext db, VisibleOwners owners, CardLabels labels) {
        this.db = db;
        this.owners = owners;
        this.labels = labels;
    }

    record Row(
            UUID id,
            int version,
            String slug,
            boolean shown,
            UUID practice,
            String title,
            @Nullable String owner,
            @Nullable String sessionTitle,
            @Nullable String eventTitle,
            @Nullable LocalDate day,
            @Nullable Boolean published,
            @Nullable Boolean removed,
            boolean mayWithdraw) {

        /** Whether there is a public page of it. */
        public boolean seen() {
            return shown && Boolean.TRUE.equals(published) && !Boolean.TRUE.equals(removed);
        }
    }

    ListPage<Row> page(ListRequest request) {
        var table =
                STAND.join(PRACTICE)
                        .on(PRACTICE.ID.eq(STAND.PRACTICE_ID))
                        .leftJoin(SESSION_CARD)
                        .on(SESSION_CARD.SESSION_ID.eq(STAND.SESSION_ID))
                        .leftJoin(ORGANISATION_CARD)
                        .on(ORGANISATION_CARD.ORGANISATION_ID.eq(STAND.OWNER_ID));
        return Listing.of(db, table, "practices.stand.list")
                .key(STAND.ID)
                .where(STAND.WITHDRAWN_AT.isNull())
                .where(owners.ofSheets(PracticesPermission.STAND_READ))
                .search(word -> PRACTICE.SEARCH_TEXT.contains(Routines.fold(DSL.val(word))))
                .facet("event", SESSION_CARD.EVENT_ID, labels.events())
                .facet("owner", STAND.OWNER_ID, labels.organisations())
                .sort("day", SESSION_CARD.DAY.desc(), PRACTICE.TITLE.collate(FRENCH).asc())
                .sort("title", PRACTICE.TITLE.collate(FRENCH).asc())
                .column("title", "title")
                .column("owner", null)
                .column("session", null)
                .column("day", "day")
                .column("actions", null)
                .rows(line(mayWithdraw()))
                .page(request);
    }

    private Field<Boolean> mayWithdraw() {
        var allowed = owners.ofSheets(PracticesPermission.STAND_ALLOT);
        return DSL.field(DSL.trueCondition().and(allowed));
    }

    private static SelectField<Row> line(Field<Boolean> mayWithdraw) {
        return row(
                        STAND.ID,
                        STAND.VERSION,
                        STAND.SLUG,
                        STAND.SHOWN,
                        PRACTICE.ID,
                        PRACTICE.TITLE,
                        ORGANISATION_CARD.DISPLAY_NAME,
                        SESSION_CARD.TITLE,
                        SESSION_CARD.EVENT_TITLE,
                        SESSION_CARD.DAY,
                        SESSION_CARD.PUBLISHED,
                        SESSION_CARD.REMOVED,
                        mayWithdraw)
                .mapping(Row::new);
    }
}
