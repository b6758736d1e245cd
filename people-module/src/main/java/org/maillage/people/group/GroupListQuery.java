package org.maillage.people.group;

import static org.maillage.people.access.PeoplePermission.GROUP_READ;
import static org.maillage.people.db.Tables.GROUP_MEMBER;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.WORKING_GROUP;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.maillage.people.access.VisibleOwners;
import org.maillage.people.db.Routines;
import org.maillage.people.period.InForce;
import org.maillage.people.period.Period;
import org.maillage.people.period.PeriodText;
import org.maillage.people.period.Today;
import org.maillage.platform.web.list.Collations;
import org.maillage.platform.web.list.ListDefinition;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.UUID;

/** The list of working groups. */
@Component
class GroupListQuery {

    private final DSLContext db;
    private final VisibleOwners visible;
    private final Today today;

    GroupListQuery(DSLContext db, VisibleOwners visible, Today today) {
        this.db = db;
        this.visible = visible;
        this.today = today;
    }

    /**
     * @param members how many persons are in it today
     */
    record Row(UUID id, String name, String owner, Period period, String standing, int members) {}

    ListPage<Row> page(ListRequest request) {
        var day = today.date();
        var list =
                Listing.of(db, WORKING_GROUP, "people.group.list")
                        .key(WORKING_GROUP.ID)
                        .where(visible.among(WORKING_GROUP.OWNER_ID, GROUP_READ))
                        .search(word ->
                                WORKING_GROUP.SEARCH_TEXT.contains(Routines.fold(DSL.val(word))))
                        .facet("standing", standing(day), "people.group.standing.")
                        .facet("owner", owner(), name -> name)
                        .sort("name", WORKING_GROUP.NAME.collate(Collations.FRENCH).asc())
                        .sort("owner", owner().collate(Collations.FRENCH).asc())
                        .sort("members", members(day).desc())
                        .sort("from", WORKING_GROUP.FROM_DATE.desc().nullsLast())
                        .column("name", "name")
                        .column("owner", "owner")
                        .column("period", "from")
                        .column("members", "members");
        export(list, day);
        return list.rows(row(day)).page(request);
    }

    private static SelectField<Row> row(LocalDate day) {
        return DSL.row(
                        WORKING_GROUP.ID,
                        WORKING_GROUP.NAME,
                        owner(),
                        period(),
                        standing(day),
                        members(day))
                .mapping(Row::new);
    }

    private static void export(ListDefinition list, LocalDate day) {
        list.export("name", WORKING_GROUP.NAME)
                .export("purpose", WORKING_GROUP.PURPOSE)
                .export("owner", owner())
                .export(
                        "begins",
                        PeriodText.typed(WORKING_GROUP.FROM_DATE, WORKING_GROUP.FROM_PRECISION))
                .export("ends", PeriodText.typed(WORKING_GROUP.TO_DATE, WORKING_GROUP.TO_PRECISION))
                .export("standing", standing(day), "people.group.standing.")
                .export("members", members(day))
                .export("id", WORKING_GROUP.ID);
    }

    static Field<String> owner() {
        return DSL.field(
                DSL.select(ORGANISATION.NAME)
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.eq(WORKING_GROUP.OWNER_ID)));
    }

    static SelectField<Period> period() {
        return DSL.row(
                        WORKING_GROUP.FROM_DATE,
                        WORKING_GROUP.FROM_PRECISION,
                        WORKING_GROUP.TO_DATE,
                        WORKING_GROUP.TO_PRECISION)
                .mapping(Period::of);
    }

    private static Field<String> standing(LocalDate day) {
        return DSL.when(WORKING_GROUP.TO_DATE.lt(day), GroupStanding.ENDED.name())
                .when(WORKING_GROUP.FROM_DATE.gt(day), GroupStanding.TO_COME.name())
                .otherwise(GroupStanding.RUNNING.name());
    }

    private static Field<Integer> members(LocalDate day) {
        return DSL.field(
                DSL.select(DSL.countDistinct(GROUP_MEMBER.PERSON_ID))
                        .from(GROUP_MEMBER)
                        .where(GROUP_MEMBER.GROUP_ID.eq(WORKING_GROUP.ID))
                        .and(InForce.on(day, GROUP_MEMBER.FROM_DATE, GROUP_MEMBER.TO_DATE)));
    }
}
