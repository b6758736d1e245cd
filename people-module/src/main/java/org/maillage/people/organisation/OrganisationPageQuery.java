package org.maillage.people.organisation;

import static org.jooq.impl.DSL.row;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.MEMBERSHIP;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.PersonSight;
import org.maillage.people.db.Routines;
import org.maillage.people.period.AsOf;
import org.maillage.people.period.InForce;
import org.maillage.people.period.Period;
import org.maillage.people.period.Today;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What stands on an organisation's page besides itself. */
@Component
class OrganisationPageQuery {

    static final int MOST = 100;

    private final DSLContext db;
    private final PersonSight sight;
    private final FormerNames formerNames;
    private final Today today;

    OrganisationPageQuery(DSLContext db, PersonSight sight, FormerNames formerNames, Today today) {
        this.db = db;
        this.sight = sight;
        this.formerNames = formerNames;
        this.today = today;
    }

    /**
     * @param asOf the day that is looked at; what is known of other days is left out if it was chosen
     * @param nameThen what the organisation was called on that day
     * @param owner name of the organisation that looks after the record
     * @param members the first hundred
     * @param offices the first hundred
     */
    record Surroundings(
            AsOf asOf,
            String nameThen,
            String owner,
            List<StoredFormerName> formerNames,
            List<Edge> parents,
            List<Edge> members,
            int memberCount,
            List<Office> offices,
            int officeCount) {}

    /** A membership, seen from one of its ends: the other end. */
    record Edge(
            UUID membership,
            UUID organisation,
            String name,
            String type,
            Period period,
            @Nullable String source) {}

    /** Who does what here. */
    record Office(
            UUID person,
            String name,
            @Nullable String function,
            @Nullable String standardFunction,
            Period period,
            @Nullable LocalDate attestedOn,
            @Nullable LocalDate attestedUntil) {}

    /**
     * @param typed a day, to see only what held on it; nothing for everything that is known
     */
    Surroundings around(StoredOrganisation organisation, @Nullable String typed) {
        var id = organisation.id();
        var asOf = today.asOf(typed);
        var on = asOf.chosenDay();
        var seen = sight.now();
        var hasPerson =
                MANDATE.ORGANISATION_ID
                        .eq(id.value())
                        .and(InForce.on(on, MANDATE.FROM_DATE, MANDATE.TO_DATE))
                        .and(seen.person())
                        .and(seen.field(PersonField.FUNCTIONS));
        var edgeHolds = InForce.on(on, MEMBERSHIP.FROM_DATE, MEMBERSHIP.TO_DATE);
        return new Surroundings(
                asOf,
                nameThen(organisation, asOf),
                owner(organisation),
                formerNames.of(id),
                edges(MEMBERSHIP.PARENT_ID, MEMBERSHIP.CHILD_ID.eq(id.value()).and(edgeHolds), on),
                edges(MEMBERSHIP.CHILD_ID, MEMBERSHIP.PARENT_ID.eq(id.value()).and(edgeHolds), on),
                db.fetchCount(MEMBERSHIP, MEMBERSHIP.PARENT_ID.eq(id.value()).and(edgeHolds)),
                offices(hasPerson),
                db.fetchCount(MANDATE.join(PERSON).on(PERSON.ID.eq(MANDATE.PERSON_ID)), hasPerson));
    }

    private String nameThen(StoredOrganisation organisation, AsOf asOf) {
        return db.select(Routines.nameOn(organisation.id().value(), asOf.day()))
                .fetchSingle(row -> row.value1());
    }

    private String owner(StoredOrganisation organisation) {
        return db.select(ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisation.ownerId()))
                .fetchSingle(row -> row.value1());
    }

    private List<Edge> edges(Field<UUID> there, Condition here, @Nullable LocalDate on) {
        var name = InForce.nameOn(on);
        return db.select(
                        row(
                                        MEMBERSHIP.ID,
                                        ORGANISATION.ID,
                                        name,
                                        ORGANISATION.TYPE,
                                        membershipPeriod(),
                                        MEMBERSHIP.SOURCE)
                                .mapping(Edge::new))
                .from(MEMBERSHIP)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(there))
                .where(here)
                .orderBy(name.collate(Collations.FRENCH), MEMBERSHIP.FROM_DATE, MEMBERSHIP.ID)
                .limit(MOST)
                .fetch(edge -> edge.value1());
    }

    private List<Office> offices(Condition condition) {
        return db.select(
                        row(
                                        PERSON.ID,
                                        PERSON.DISPLAY_NAME,
                                        MANDATE.FUNCTION,
                                        MANDATE.STANDARD_FUNCTION,
                                        mandatePeriod(),
                                        MANDATE.ATTESTED_ON,
                                        MANDATE.ATTESTED_UNTIL)
                                .mapping(Office::new))
                .from(MANDATE)
                .join(PERSON)
                .on(PERSON.ID.eq(MANDATE.PERSON_ID))
                .where(condition)
                .orderBy(PERSON.DISPLAY_NAME.collate(Collations.FRENCH), MANDATE.ID)
                .limit(MOST)
                .fetch(office -> office.value1());
    }

    private static SelectField<Period> membershipPeriod() {
        return row(
                        MEMBERSHIP.FROM_DATE,
                        MEMBERSHIP.FROM_PRECISION,
                        MEMBERSHIP.TO_DATE,
                        MEMBERSHIP.TO_PRECISION)
                .mapping(Period::of);
    }

    private static SelectField<Period> mandatePeriod() {
        return row(MANDATE.FROM_DATE, MANDATE.FROM_PRECISION, MANDATE.TO_DATE, MANDATE.TO_PRECISION)
                .mapping(Period::of);
    }
}
