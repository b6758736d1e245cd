package org.maillage.people.joining;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;
import static org.maillage.people.db.Tables.JOIN_REQUEST;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.maillage.people.access.VisibleOwners;
import org.maillage.people.db.Routines;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.list.Collations;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The list of requests to join organisations whose accounts one administers. */
@Component
class JoinRequestListQuery {

    private final DSLContext dsl;
    private final VisibleOwners visible;
    private final Access access;

    JoinRequestListQuery(DSLContext dsl, VisibleOwners visible, Access access) {
        this.dsl = dsl;
        this.visible = visible;
        this.access = access;
    }

    record Row(
            UUID id,
            String displayName,
            String email,
            String organisation,
            String state,
            Instant createdAt) {}

    ListPage<Row> page(ListRequest request) {
        access.requireAnywhere(ACCOUNT_ADMINISTER);
        return Listing.of(dsl, JOIN_REQUEST, "people.joining.list")
                .key(JOIN_REQUEST.ID)
                .where(visible.among(JOIN_REQUEST.OWNER_ID, ACCOUNT_ADMINISTER))
                .search(word -> JOIN_REQUEST.SEARCH_TEXT.contains(Routines.fold(val(word))))
                .facet("state", JOIN_REQUEST.STATE, "people.joining.state.")
                .sort("created", JOIN_REQUEST.CREATED_AT.desc())
                .sort("name", JOIN_REQUEST.DISPLAY_NAME.collate(Collations.FRENCH).asc())
                .column("name", "name")
                .column("email", null)
                .column("organisation", null)
                .column("state", null)
                .column("created", "created")
                .rows(fields())
                .page(request);
    }

    /** Those that wait for a decision of the reader; the one that ends first stands first. */
    List<Row> waiting(int most) {
        return dsl.select(fields())
                .from(JOIN_REQUEST)
                .where(waiting())
                .orderBy(JOIN_REQUEST.CREATED_AT, JOIN_REQUEST.ID)
                .limit(most)
                .fetch(row -> row.value1());
    }

    int countWaiting() {
        return dsl.fetchCount(JOIN_REQUEST, waiting());
    }

    private Condition waiting() {
        return visible.among(JOIN_REQUEST.OWNER_ID, ACCOUNT_ADMINISTER)
                .and(JOIN_REQUEST.STATE.eq(JoinRequestState.OPEN.name()));
    }

    private static SelectField<Row> fields() {
        return row(
                        JOIN_REQUEST.ID,
                        JOIN_REQUEST.DISPLAY_NAME,
                        JOIN_REQUEST.EMAIL,
                        place(),
                        JOIN_REQUEST.STATE,
                        JOIN_REQUEST.CREATED_AT)
                .mapping(Row::new);
    }

    private static Field<String> place() {
        return DSL.field(
                DSL.select(ORGANISATION.NAME)
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.eq(JOIN_REQUEST.OWNER_ID)));
    }
}
