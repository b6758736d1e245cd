package org.maillage.people.person;

import static org.jooq.impl.DSL.row;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.maillage.people.access.PersonField;
import org.maillage.people.period.AsOf;
import org.maillage.people.period.InForce;
import org.maillage.people.period.Period;
import org.maillage.people.period.Today;
import org.maillage.people.published.PersonId;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What stands on a person's page besides themselves. */
@Component
class PersonPageQuery {

    private final DSLContext db;
    private final Today today;

    PersonPageQuery(DSLContext db, Today today) {
        this.db = db;
        this.today = today;
    }

    /** What they did on the day that is looked at, or all that is known if none was chosen. */
    record Offices(AsOf asOf, List<Office> all) {}

    /** A mandate of theirs. */
    record Office(
            UUID mandate,
            UUID organisation,
            String name,
            @Nullable String function,
            @Nullable String standardFunction,
            Period period,
            @Nullable LocalDate attestedOn,
            @Nullable LocalDate attestedUntil,
            @Nullable String source) {}

    String owner(SeenPerson person) {
        return db.select(ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(person.ownerId()))
                .fetchSingle(row -> row.value1());
    }

    /** Nothing when the reader does not see what the person does. */
    Offices offices(SeenPerson person, @Nullable String typed) {
        var asOf = today.asOf(typed);
        return new Offices(
                asOf,
                person.sees(PersonField.FUNCTIONS)
                        ? offices(person.id(), asOf.chosenDay())
                        : List.of());
    }

    private List<Office> offices(PersonId person, @Nullable LocalDate on) {
        return db.select(
                        row(
                                        MANDATE.ID,
                                        ORGANISATION.ID,
                                        InForce.nameOn(on),
                                        MANDATE.FUNCTION,
                                        MANDATE.STANDARD_FUNCTION,
                                        period(),
                                        MANDATE.ATTESTED_ON,
                                        MANDATE.ATTESTED_UNTIL,
                                        MANDATE.SOURCE)
                                .mapping(Office::new))
                .from(MANDATE)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(MANDATE.ORGANISATION_ID))
                .where(MANDATE.PERSON_ID.eq(person.value()))
                .and(InForce.on(on, MANDATE.FROM_DATE, MANDATE.TO_DATE))
                .orderBy(
                        MANDATE.FROM_DATE.desc().nullsLast(),
                        ORGANISATION.NAME.collate(Collations.FRENCH),
                        MANDATE.ID)
                .fetch(office -> office.value1());
    }

    private static SelectField<Period> period() {
        return row(MANDATE.FROM_DATE, MANDATE.FROM_PRECISION, MANDATE.TO_DATE, MANDATE.TO_PRECISION)
                .mapping(Period::of);
    }
}
