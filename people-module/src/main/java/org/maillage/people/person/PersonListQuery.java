package org.maillage.people.person;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.PersonSight;
import org.maillage.people.access.Sight;
import org.maillage.people.db.Routines;
import org.maillage.people.period.InForce;
import org.maillage.people.period.Today;
import org.maillage.platform.web.list.Collations;
import org.maillage.platform.web.list.ListDefinition;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** The list of persons. */
@Component
class PersonListQuery {

    private final DSLContext db;
    private final PersonSight sight;
    private final Today today;

    PersonListQuery(DSLContext db, PersonSight sight, Today today) {
        this.db = db;
        this.sight = sight;
        this.today = today;
    }

    record Row(UUID id, String name, @Nullable String email, List<Office> offices) {}

    /** What the person does somewhere today. */
    record Office(
            String organisation, @Nullable String function, @Nullable String standardFunction) {}

    ListPage<Row> page(ListRequest request) {
        return page(request, DSL.noCondition());
    }

    /** The same with one person in it, for a file of one. */
    ListPage<Row> one(ListRequest request, UUID id) {
        return page(request, PERSON.ID.eq(id));
    }

    private ListPage<Row> page(ListRequest request, Condition which) {
        var seen = sight.now();
        var held = InForce.on(today.date(), MANDATE.FROM_DATE, MANDATE.TO_DATE);
        var shown = held.and(seen.field(PersonField.FUNCTIONS));
        var list =
                Listing.of(db, PERSON, "people.person.list")
                        .key(PERSON.ID)
                        .where(which)
                        .where(seen.person())
                        .search(word -> seen.finds(word).or(somewhereNamed(word, held, seen)))
                        .sort("name", PERSON.DISPLAY_NAME.collate(Collations.FRENCH).asc())
                        .sort("familyName", PERSON.FAMILY_NAME.collate(Collations.FRENCH).asc())
                        .sort("changed", PERSON.CHANGED_AT.desc())
                        .column("name", "name")
                        .column("offices", null)
                        .column("email", null);
        facets(list, shown);
        export(list, shown, seen);
        return list.rows(
                        row(PERSON.ID, PERSON.DISPLAY_NAME, email(seen), offices(shown))
                                .mapping(Row::new))
                .page(request);
    }

    private static void facets(ListDefinition list, Condition shown) {
        list.facet(
                        "function",
                        each(MANDATE.STANDARD_FUNCTION, shown),
                        "people.person.standardFunction.")
                .facet("type", each(ORGANISATION.TYPE, shown), "people.organisation.type.")
                .facet("region", each(ORGANISATION.REGION, shown), name -> name);
    }

    private static void export(ListDefinition list, Condition shown, Sight seen) {
        list.export("name", PERSON.DISPLAY_NAME)
                .export("givenName", PERSON.GIVEN_NAME)
                .export("familyName", PERSON.FAMILY_NAME)
                .export("email", email(seen))
                .export("phone", seen.shown(PersonField.PHONE, PERSON.PHONE))
                .export("organisations", each(ORGANISATION.NAME, shown))
                .export("titles", each(MANDATE.FUNCTION, shown))
                .export(
                        "roles",
                        each(MANDATE.STANDARD_FUNCTION, shown),
                        "people.person.standardFunction.")
                .export("owner", owner())
                .export("id", PERSON.ID);
    }

    private static Field<String> email(Sight seen) {
        return seen.shown(PersonField.EMAIL, PERSON.EMAIL);
    }

    private static Field<String> owner() {
        return DSL.field(
                select(ORGANISATION.NAME)
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.eq(PERSON.OWNER_ID)));
    }

    private static Condition somewhereNamed(String word, Condition held, Sight seen) {
        return PERSON.ID
                .in(
                        select(MANDATE.PERSON_ID)
                                .from(MANDATE)
                                .join(ORGANISATION)
                                .on(ORGANISATION.ID.eq(MANDATE.ORGANISATION_ID))
                                .where(held)
                                .and(
                                        ORGANISATION.SEARCH_TEXT.contains(
                                                Routines.fold(DSL.val(word)))))
                .and(seen.field(PersonField.FUNCTIONS));
    }

    private static Field<String[]> each(TableField<?, String> field, Condition shown) {
        return array(
                selectDistinct(field)
                        .from(MANDATE)
                        .join(ORGANISATION)
                        .on(ORGANISATION.ID.eq(MANDATE.ORGANISATION_ID))
                        .where(MANDATE.PERSON_ID.eq(PERSON.ID))
                        .and(shown)
                        .and(field.isNotNull()));
    }

    private static Field<List<Office>> offices(Condition shown) {
        return multiset(
                        select(ORGANISATION.NAME, MANDATE.FUNCTION, MANDATE.STANDARD_FUNCTION)
                                .from(MANDATE)
                                .join(ORGANISATION)
                                .on(ORGANISATION.ID.eq(MANDATE.ORGANISATION_ID))
                                .where(MANDATE.PERSON_ID.eq(PERSON.ID))
                                .and(shown)
                                .orderBy(ORGANISATION.NAME.collate(Collations.FRENCH), MANDATE.ID))
                .convertFrom(offices -> offices.map(Records.mapping(Office::new)));
    }
}
