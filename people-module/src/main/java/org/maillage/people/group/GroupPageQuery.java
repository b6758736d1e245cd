package org.maillage.people.group;

import static org.jooq.impl.DSL.row;
import static org.maillage.people.db.Tables.GROUP_MEMBER;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.PersonSight;
import org.maillage.people.period.AsOf;
import org.maillage.people.period.InForce;
import org.maillage.people.period.Period;
import org.maillage.people.period.Today;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** What stands on a group's page besides itself. */
@Component
class GroupPageQuery {

    private static final int MOST = 500;

    private final DSLContext db;
    private final PersonSight sight;
    private final Today today;

    GroupPageQuery(DSLContext db, PersonSight sight, Today today) {
        this.db = db;
        this.sight = sight;
        this.today = today;
    }

    /**
     * @param now who is in the group on the day that is looked at
     * @param others who was before, or will be; left out if a day was chosen
     * @param hidden how many entries are about persons whom the reader may not see, or whose functions they may not
     */
    record Members(AsOf asOf, List<Member> now, List<Member> others, int hidden) {}

    /** The owner of a group. */
    record Owner(UUID id, String name) {}

    /** An entry of the group. */
    record Member(
            UUID id,
            UUID person,
            String name,
            String organisation,
            String function,
            @Nullable String describedAs,
            Period period,
            @Nullable String source) {}

    Owner owner(StoredGroup group) {
        return new Owner(
                group.ownerId(),
                db.select(ORGANISATION.NAME)
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.eq(group.ownerId()))
                        .fetchSingle(row -> row.value1()));
    }

    Members members(UUID group, @Nullable String typed) {
        var asOf = today.asOf(typed);
        var here = GROUP_MEMBER.GROUP_ID.eq(group);
        var then = InForce.on(asOf.day(), GROUP_MEMBER.FROM_DATE, GROUP_MEMBER.TO_DATE);
        var whom = sight.now();
        var seen = whom.person().and(whom.field(PersonField.FUNCTIONS));
        var shown = asOf.chosen() ? here.and(then) : here;
        return new Members(
                asOf,
                members(here.and(then).and(seen)),
                asOf.chosen() ? List.of() : members(here.andNot(then).and(seen)),
                count(shown) - count(shown.and(seen)));
    }

    private int count(Condition which) {
        return db.fetchCount(
                GROUP_MEMBER.join(PERSON).on(PERSON.ID.eq(GROUP_MEMBER.PERSON_ID)), which);
    }

    private List<Member> members(Condition which) {
        return db.select(
                        row(
                                        GROUP_MEMBER.ID,
                                        PERSON.ID,
                                        PERSON.DISPLAY_NAME,
                                        ORGANISATION.NAME,
                                        GROUP_MEMBER.FUNCTION,
                                        GROUP_MEMBER.DESCRIBED_AS,
                                        period(),
                                        GROUP_MEMBER.SOURCE)
                                .mapping(Member::new))
                .from(GROUP_MEMBER)
                .join(PERSON)
                .on(PERSON.ID.eq(GROUP_MEMBER.PERSON_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(PERSON.OWNER_ID))
                .where(which)
                .orderBy(
                        rank(),
                        PERSON.DISPLAY_NAME.collate(Collations.FRENCH),
                        GROUP_MEMBER.FROM_DATE.desc().nullsLast(),
                        GROUP_MEMBER.ID)
                .limit(MOST)
                .fetch(member -> member.value1());
    }

    /** In the order of the functions. */
    static Field<Integer> rank() {
        var functions = GroupFunction.values();
        var rank = DSL.case_(GROUP_MEMBER.FUNCTION).when(functions[0].name(), 0);
        for (int i = 1; i < functions.length; i++) {
            rank = rank.when(functions[i].name(), i);
        }
        return rank.else_(functions.length);
    }

    static SelectField<Period> period() {
        return row(
                        GROUP_MEMBER.FROM_DATE,
                        GROUP_MEMBER.FROM_PRECISION,
                        GROUP_MEMBER.TO_DATE,
                        GROUP_MEMBER.TO_PRECISION)
                .mapping(Period::of);
    }
}
