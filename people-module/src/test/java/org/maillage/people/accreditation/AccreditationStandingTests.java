package org.maillage.people.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.maillage.people.accreditation.AccreditationKind.COMMUNITY_CENTRE;
import static org.maillage.people.accreditation.AccreditationKind.FAMILY_ACTIVITIES;
import static org.maillage.people.db.Tables.ACCREDITATION_STANDINGS;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.people.Desk;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.maillage.people.period.PartialDate;
import org.maillage.people.period.Period;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.UUID;

@PeopleTest
class AccreditationStandingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Autowired EditAccreditations edit;
    @Autowired Organisations organisations;
    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired Audit audit;

    @ParameterizedTest
    @CsvSource({
        "25/11/2026, EXPIRED",
        "26/11/2026, TO_RENEW",
        "26/08/2027, TO_RENEW",
        "08/2027, UP_TO_DATE",
        "27/08/2027, UP_TO_DATE",
        "2027, UP_TO_DATE",
        "'', UP_TO_DATE"
    })
    void warnsNineMonthsAhead(String to, String standing) {
        var centre = organisations.named("Centre agréé (fictif)");
        grant(centre, COMMUNITY_CENTRE, "2023", to);

        assertThat(standing(centre, COMMUNITY_CENTRE)).isEqualTo(standing);
    }

    @Test
    void warnsNoLongerOnceItIsRenewed() {
        var centre = organisations.named("Centre renouvelé (fictif)");
        grant(centre, COMMUNITY_CENTRE, "2023", "31/12/2026");
        assertThat(standing(centre, COMMUNITY_CENTRE)).isEqualTo("TO_RENEW");

        grant(centre, FAMILY_ACTIVITIES, "2027", "2030");
        assertThat(standing(centre, COMMUNITY_CENTRE)).isEqualTo("TO_RENEW");

        grant(centre, COMMUNITY_CENTRE, "2027", "2030");
        assertThat(standing(centre, COMMUNITY_CENTRE)).isEqualTo("UP_TO_DATE");
    }

    @Test
    void changesAnAccreditationOfItsHolderOnly() {
        var centre = organisations.named("Centre suivi (fictif)");
        var other = organisations.named("Centre voisin (fictif)");
        var id = grant(centre, COMMUNITY_CENTRE, "2023", "2026");
        var longer = state(COMMUNITY_CENTRE, "2023", "2027");

        assertThatThrownBy(() -> desk.asSoftware(() -> edit.change(id, 1, other, longer)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> edit.change(id, 1, centre, longer))
                .isInstanceOf(AccessRefused.class);
        desk.asSoftware(() -> edit.change(id, 1, centre, longer));
        assertThatThrownBy(() -> desk.asSoftware(() -> edit.remove(id, 1, centre)))
                .isInstanceOf(Conflict.class);
        desk.asSoftware(() -> edit.remove(id, 2, centre));

        assertThat(audit.history(new AuditSubject("people.organisation", centre.value())))
                .extracting(entry -> tuple(entry.action()))
                .containsExactly(
                        tuple("accreditation-removed"),
                        tuple("accreditation-changed"),
                        tuple("accreditation-added"));
    }

    private UUID grant(OrganisationId holder, AccreditationKind kind, String from, String to) {
        var id = UUID.randomUUID();
        desk.asSoftware(() -> edit.add(id, holder, state(kind, from, to)));
        return id;
    }

    private static AccreditationState state(AccreditationKind kind, String from, String to) {
        return new AccreditationState(
                kind,
                "CAF (fictive)",
                new Period(
                        PartialDate.read(from).orElseThrow(), PartialDate.read(to).orElseThrow()),
                Period.UNKNOWN,
                null);
    }

    private String standing(OrganisationId holder, AccreditationKind kind) {
        var standings = ACCREDITATION_STANDINGS.call(TODAY).as("standings");
        return db.select(standings.STANDING)
                .from(standings)
                .where(standings.ORGANISATION_ID.eq(holder.value()))
                .and(standings.KIND.eq(kind.name()))
                .fetchSingle(row -> row.value1());
    }
}
