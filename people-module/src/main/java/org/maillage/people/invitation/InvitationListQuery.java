package org.maillage.people.invitation;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;
import static org.maillage.people.db.Tables.INVITATION;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.db.Routines;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.list.Collations;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The list of invitations: those into organisations whose accounts one administers. */
@Component
class InvitationListQuery {

    private final DSLContext dsl;
    private final Access access;
    private final Clock clock;

    InvitationListQuery(DSLContext dsl, Access access, Clock clock) {
        this.dsl = dsl;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param organisation its name; null: the whole network
     */
    record Row(
            UUID id,
            String displayName,
            String email,
            String role,
            @Nullable String organisation,
            String standing,
            Instant expiresAt) {}

    ListPage<Row> page(ListRequest request) {
        access.requireAnywhere(ACCOUNT_ADMINISTER);
        return Listing.of(dsl, INVITATION, "people.invitation.list")
                .key(INVITATION.ID)
                .where(visible())
                .search(word -> INVITATION.SEARCH_TEXT.contains(Routines.fold(val(word))))
                .facet("state", standing(clock.instant()), "people.invitation.state.")
                .facet("role", INVITATION.ROLE, "people.account.role.")
                .sort("created", INVITATION.CREATED_AT.desc())
                .sort("name", INVITATION.DISPLAY_NAME.collate(Collations.FRENCH).asc())
                .column("name", "name")
                .column("email", null)
                .column("role", null)
                .column("state", null)
                .column("expires", null)
                .rows(fields())
                .page(request);
    }

    private SelectField<Row> fields() {
        return row(
                        INVITATION.ID,
                        INVITATION.DISPLAY_NAME,
                        INVITATION.EMAIL,
                        INVITATION.ROLE,
                        place(),
                        standing(clock.instant()),
                        INVITATION.EXPIRES_AT)
                .mapping(Row::new);
    }

    private Condition visible() {
        if (access.may(ACCOUNT_ADMINISTER, null)) {
            return DSL.noCondition();
        }
        var places =
                dsl.selectDistinct(INVITATION.OWNER_ID)
                        .from(INVITATION)
                        .where(INVITATION.OWNER_ID.isNotNull())
                        .fetch(INVITATION.OWNER_ID);
        return INVITATION.OWNER_ID.in(access.among(ACCOUNT_ADMINISTER, places));
    }

    static Field<String> place() {
        return DSL.field(
                DSL.select(ORGANISATION.NAME)
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.eq(INVITATION.OWNER_ID)));
    }

    /** OPEN, ACCEPTED, WITHDRAWN, or EXPIRED: open for too long. */
    static Field<String> standing(Instant now) {
        return when(INVITATION.STATE.eq("OPEN").and(INVITATION.EXPIRES_AT.le(now)), val("EXPIRED"))
                .otherwise(INVITATION.STATE);
    }
}
