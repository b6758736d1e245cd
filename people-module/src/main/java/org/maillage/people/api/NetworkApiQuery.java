package org.maillage.people.api;

import static org.jooq.impl.DSL.row;
import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;
import static org.maillage.people.db.Tables.ACCREDITATION;
import static org.maillage.people.db.Tables.MEMBERSHIP;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.access.VisibleOwners;
import org.maillage.people.period.InForce;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The network on a day, edge by edge, and what was approved then. */
@Component
class NetworkApiQuery {

    static final int PAGE = 500;

    private final DSLContext db;
    private final VisibleOwners visible;

    NetworkApiQuery(DSLContext db, VisibleOwners visible) {
        this.db = db;
        this.visible = visible;
    }

    /**
     * One more than a page, of the organisations that the actor may see, whatever these are members of.
     *
     * @param parent only its members; null: whatever they are members of
     */
    List<ApiRecords.Membership> memberships(
            LocalDate day, @Nullable UUID parent, @Nullable UUID after) {
        var of = parent == null ? DSL.noCondition() : MEMBERSHIP.PARENT_ID.eq(parent);
        return memberships(MEMBERSHIP.CHILD_ID.in(seen()).and(of), day, after);
    }

    List<ApiRecords.Membership> memberOf(UUID organisation, LocalDate day) {
        return memberships(MEMBERSHIP.CHILD_ID.eq(organisation), day, null);
    }

    private List<ApiRecords.Membership> memberships(
            Condition which, LocalDate day, @Nullable UUID after) {
        return db.select(
                        row(
                                        MEMBERSHIP.ID,
                                        MEMBERSHIP.CHILD_ID,
                                        MEMBERSHIP.PARENT_ID,
                                        period(
                                                MEMBERSHIP.FROM_DATE,
                                                MEMBERSHIP.FROM_PRECISION,
                                                MEMBERSHIP.TO_DATE,
                                                MEMBERSHIP.TO_PRECISION))
                                .mapping(ApiRecords.Membership::new))
                .from(MEMBERSHIP)
                .where(which)
                .and(InForce.on(day, MEMBERSHIP.FROM_DATE, MEMBERSHIP.TO_DATE))
                .and(follows(MEMBERSHIP.ID, after))
                .orderBy(MEMBERSHIP.ID)
                .limit(PAGE + 1)
                .fetch(found -> found.value1());
    }

    /** One more than a page, of the organisations that the actor may see. */
    List<ApiRecords.Accreditation> accreditations(LocalDate day, @Nullable UUID after) {
        return accreditations(ACCREDITATION.ORGANISATION_ID.in(seen()), day, after);
    }

    List<ApiRecords.Accreditation> accreditationsOf(UUID organisation, LocalDate day) {
        return accreditations(ACCREDITATION.ORGANISATION_ID.eq(organisation), day, null);
    }

    private List<ApiRecords.Accreditation> accreditations(
            Condition which, LocalDate day, @Nullable UUID after) {
        return db.select(accreditation())
                .from(ACCREDITATION)
                .where(which)
                .and(InForce.on(day, ACCREDITATION.FROM_DATE, ACCREDITATION.TO_DATE))
                .and(follows(ACCREDITATION.ID, after))
                .orderBy(ACCREDITATION.ID)
                .limit(PAGE + 1)
                .fetch(found -> found.value1());
    }

    private static SelectField<ApiRecords.Accreditation> accreditation() {
        return row(
                        ACCREDITATION.ID,
                        ACCREDITATION.ORGANISATION_ID,
                        ACCREDITATION.KIND,
                        ACCREDITATION.AUTHORITY,
                        period(
                                ACCREDITATION.FROM_DATE,
                                ACCREDITATION.FROM_PRECISION,
                                ACCREDITATION.TO_DATE,
                                ACCREDITATION.TO_PRECISION),
                        period(
                                ACCREDITATION.PROJECT_FROM_DATE,
                                ACCREDITATION.PROJECT_FROM_PRECISION,
                                ACCREDITATION.PROJECT_TO_DATE,
                                ACCREDITATION.PROJECT_TO_PRECISION))
                .mapping(ApiRecords.Accreditation::new);
    }

    private Select<Record1<UUID>> seen() {
        return DSL.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(visible.among(ORGANISATION.OWNER_ID, ORGANISATION_READ));
    }

    private static Condition follows(Field<UUID> id, @Nullable UUID after) {
        return after == null ? DSL.noCondition() : id.gt(after);
    }

    static SelectField<ApiRecords.Period> period(
            Field<LocalDate> from,
            Field<String> fromPrecision,
            Field<LocalDate> to,
            Field<String> toPrecision) {
        return row(from, fromPrecision, to, toPrecision).mapping(ApiRecords.Period::new);
    }
}
