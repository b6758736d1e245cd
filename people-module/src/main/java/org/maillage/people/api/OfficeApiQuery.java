package org.maillage.people.api;

import static org.jooq.impl.DSL.row;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.PersonSight;
import org.maillage.people.period.InForce;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who does what in an organisation on a day, of those who let the actor know it. */
@Component
class OfficeApiQuery {

    static final int PAGE = 500;

    private final DSLContext db;
    private final PersonSight sight;

    OfficeApiQuery(DSLContext db, PersonSight sight) {
        this.db = db;
        this.sight = sight;
    }

    /** One more than a page. */
    List<ApiRecords.Office> of(UUID organisation, LocalDate day, @Nullable UUID after) {
        var seen = sight.now();
        return db.select(office())
                .from(MANDATE)
                .join(PERSON)
                .on(PERSON.ID.eq(MANDATE.PERSON_ID))
                .where(MANDATE.ORGANISATION_ID.eq(organisation))
                .and(InForce.on(day, MANDATE.FROM_DATE, MANDATE.TO_DATE))
                .and(seen.person())
                .and(seen.field(PersonField.FUNCTIONS))
                .and(after == null ? DSL.noCondition() : MANDATE.ID.gt(after))
                .orderBy(MANDATE.ID)
                .limit(PAGE + 1)
                .fetch(found -> found.value1());
    }

    private static SelectField<ApiRecords.Office> office() {
        return row(
                        MANDATE.ID,
                        PERSON.ID,
                        PERSON.DISPLAY_NAME,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        MANDATE.FUNCTION,
                        MANDATE.STANDARD_FUNCTION,
                        NetworkApiQuery.period(
                                MANDATE.FROM_DATE,
                                MANDATE.FROM_PRECISION,
                                MANDATE.TO_DATE,
                                MANDATE.TO_PRECISION))
                .mapping(ApiRecords.Office::new);
    }
}
