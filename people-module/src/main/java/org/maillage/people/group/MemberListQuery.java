package org.maillage.people.group;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.maillage.people.db.Tables.GROUP_MEMBER;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.PersonSight;
import org.maillage.people.access.Sight;
import org.maillage.platform.web.list.Collations;
import org.maillage.platform.web.list.ListDefinition;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** The members of a group today as a list of persons, each once, for files. */
@Component
class MemberListQuery {

    private static final String FUNCTIONS = "people.group.function.";

    private final DSLContext db;
    private final PersonSight sight;
    private final MembersOfToday members;

    MemberListQuery(DSLContext db, PersonSight sight, MembersOfToday members) {
        this.db = db;
        this.sight = sight;
        this.members = members;
    }

    record Row(
            UUID id,
            String name,
            List<String> functions,
            String owner,
            @Nullable String email,
            @Nullable String phone) {}

    ListPage<Row> page(UUID group, ListRequest request) {
        var seen = sight.now();
        var part = members.entries(group);
        var list = list(members.persons(group), part, seen);
        export(list, part, seen, organisations(members.mandates()));
        return list.rows(
                        row(
                                        PERSON.ID,
                                        PERSON.DISPLAY_NAME,
                                        each(GROUP_MEMBER.FUNCTION, part).convertFrom(List::of),
                                        owner(),
                                        email(seen),
                                        phone(seen))
                                .mapping(Row::new))
                .page(request);
    }

    private ListDefinition list(Condition persons, Condition part, Sight seen) {
        return Listing.of(db, PERSON, "people.group.member.list")
                .key(PERSON.ID)
                .where(persons)
                .where(seen.person())
                .where(seen.field(PersonField.FUNCTIONS))
                .search(seen::finds)
                .facet("function", each(GROUP_MEMBER.FUNCTION, part), FUNCTIONS)
                .facet("owner", owner(), name -> name)
                .sort("name", PERSON.DISPLAY_NAME.collate(Collations.FRENCH).asc())
                .sort("owner", owner().collate(Collations.FRENCH).asc())
                .column("name", "name")
                .column("functions", null)
                .column("owner", "owner")
                .column("email", null)
                .column("phone", null);
    }

    private static void export(
            ListDefinition list, Condition part, Sight seen, Field<String[]> organisations) {
        list.export("name", PERSON.DISPLAY_NAME)
                .export("givenName", PERSON.GIVEN_NAME)
                .export("familyName", PERSON.FAMILY_NAME)
                .export("functions", each(GROUP_MEMBER.FUNCTION, part), FUNCTIONS)
                .export("describedAs", each(GROUP_MEMBER.DESCRIBED_AS, part))
                .export("email", email(seen))
                .export("phone", phone(seen))
                .export("organisations", organisations)
                .export("owner", owner())
                .export("id", PERSON.ID);
    }

    private static Field<String> email(Sight seen) {
        return seen.shown(PersonField.EMAIL, PERSON.EMAIL);
    }

    private static Field<String> phone(Sight seen) {
        return seen.shown(PersonField.PHONE, PERSON.PHONE);
    }

    private static Field<String[]> each(TableField<?, String> field, Condition part) {
        return array(
                selectDistinct(field)
                        .from(GROUP_MEMBER)
                        .where(GROUP_MEMBER.PERSON_ID.eq(PERSON.ID))
                        .and(part)
                        .and(field.isNotNull()));
    }

    /** Where they have a mandate today: of these persons the functions are seen. */
    private static Field<String[]> organisations(Condition today) {
        return array(
                selectDistinct(ORGANISATION.NAME)
                        .from(MANDATE)
                        .join(ORGANISATION)
                        .on(ORGANISATION.ID.eq(MANDATE.ORGANISATION_ID))
                        .where(MANDATE.PERSON_ID.eq(PERSON.ID))
                        .and(today));
    }

    private static Field<String> owner() {
        return DSL.field(
                select(ORGANISATION.NAME)
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.eq(PERSON.OWNER_ID)));
    }
}
