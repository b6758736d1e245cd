package org.maillage.people.rights;

import static org.maillage.people.access.PeoplePermission.PERSON_READ;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.PersonSight;
import org.maillage.people.access.VisibleOwners;
import org.maillage.people.db.Routines;
import org.maillage.people.period.Today;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The mandates that a grant may end with: those that a person of the account's name or address holds today. */
@Component
public class GrantMandates {

    private final DSLContext dsl;
    private final VisibleOwners visible;
    private final PersonSight sight;
    private final Today today;

    GrantMandates(DSLContext dsl, VisibleOwners visible, PersonSight sight, Today today) {
        this.dsl = dsl;
        this.visible = visible;
        this.sight = sight;
        this.today = today;
    }

    /** A mandate to choose. */
    public record Choice(
            UUID id,
            String organisation,
            @Nullable String function,
            @Nullable String standardFunction,
            @Nullable LocalDate lastDay) {}

    public List<Choice> of(UUID account) {
        return dsl.select(
                        MANDATE.ID,
                        ORGANISATION.NAME,
                        MANDATE.FUNCTION,
                        MANDATE.STANDARD_FUNCTION,
                        MANDATE.TO_DATE)
                .from(MANDATE)
                .join(PERSON)
                .on(PERSON.ID.eq(MANDATE.PERSON_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(MANDATE.ORGANISATION_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(account))
                .where(samePerson())
                .and(held())
                .and(visible.among(PERSON.OWNER_ID, PERSON_READ))
                .and(sight.now().field(PersonField.FUNCTIONS))
                .orderBy(ORGANISATION.NAME, MANDATE.ID)
                .fetch(Records.mapping(Choice::new));
    }

    private static Condition samePerson() {
        return DSL.lower(PERSON.EMAIL)
                .eq(ACCOUNT.EMAIL_KEY)
                .or(Routines.fold(PERSON.DISPLAY_NAME).eq(Routines.fold(ACCOUNT.DISPLAY_NAME)));
    }

    private Condition held() {
        return DSL.condition(
                Routines.inForce(MANDATE.FROM_DATE, MANDATE.TO_DATE, DSL.val(today.date())));
    }

    /**
     * The last day of a mandate that somebody holds today; whoever ends it waits until the transaction is over.
     *
     * @throws NotFound when there is no such mandate, or nobody holds it today
     */
    @Nullable LocalDate lastDay(UUID mandate) {
        return dsl.select(MANDATE.TO_DATE)
                .from(MANDATE)
                .where(MANDATE.ID.eq(mandate))
                .and(held())
                .forShare()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("mandate " + mandate))
                .value1();
    }
}
