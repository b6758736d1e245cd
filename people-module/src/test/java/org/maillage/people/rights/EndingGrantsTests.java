package org.maillage.people.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.PERSON;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.NotFound;

import java.time.LocalDate;
import java.util.UUID;

/** Rights end on their last day, and with the mandate that they were given for. */
@RightsTest
class EndingGrantsTests extends EndingScene {

    private UUID person;

    @BeforeEach
    void somebody() {
        person = person();
    }

    @Test
    void aGrantHoldsOnItsLastDayAndNotAfter() {
        var colleague = network.account(centre, Role.READER);
        give(administrator, colleague, Role.EDITOR, centre, today.date(), null);
        assertThat(may(colleague)).isTrue();

        dsl.update(ROLE_GRANT)
                .set(ROLE_GRANT.LAST_DAY, today.date().minusDays(1))
                .where(ROLE_GRANT.ACCOUNT_ID.eq(colleague))
                .and(ROLE_GRANT.ROLE.eq("EDITOR"))
                .execute();

        assertThat(may(colleague)).isFalse();
        assertThat(maySomewhere(colleague)).isFalse();
    }

    @Test
    void whoeverEndsAMandateEndsTheRightsGivenWithIt() {
        var colleague = network.account(centre, Role.READER);
        var mandate = mandate(null);
        give(administrator, colleague, Role.EDITOR, federation, null, mandate);
        give(administrator, colleague, Role.EDITOR, centre, null, null);
        assertThat(may(colleague, federation)).isTrue();

        endMandate(mandate, today.date().minusDays(1));

        assertThat(may(colleague, federation)).isFalse();
        // the control: what was not given with the mandate stays
        assertThat(may(colleague, centre)).isTrue();
    }

    @Test
    void takingTheEndBackGivesNothingBack() {
        var colleague = network.account(centre, Role.READER);
        var mandate = mandate(today.date().plusDays(10));
        give(administrator, colleague, Role.EDITOR, centre, null, mandate);
        assertThat(lastDay(colleague)).isEqualTo(today.date().plusDays(10));

        endMandate(mandate, today.date().plusYears(1));
        assertThat(lastDay(colleague)).isEqualTo(today.date().plusDays(10));
        endMandate(mandate, today.date().minusDays(1));
        endMandate(mandate, null);

        assertThat(may(colleague)).isFalse();
    }

    @Test
    void aMandateThatMovesAwayOrGoesTakesItsRightsAlong() {
        var colleague = network.account(centre, Role.READER);
        var moved = mandate(null);
        give(administrator, colleague, Role.EDITOR, centre, null, moved);
        dsl.update(MANDATE)
                .set(MANDATE.ORGANISATION_ID, federation)
                .where(MANDATE.ID.eq(moved))
                .execute();
        assertThat(may(colleague)).isFalse();

        var removed = mandate(null);
        give(administrator, colleague, Role.EDITOR, centre, null, removed);
        assertThat(may(colleague)).isTrue();
        dsl.deleteFrom(MANDATE).where(MANDATE.ID.eq(removed)).execute();
        assertThat(may(colleague)).isFalse();
    }

    @Test
    void noRightIsGivenForAMandateThatNobodyHolds() {
        var colleague = network.account(centre, Role.READER);
        var over = mandate(today.date().minusDays(1));

        assertThatThrownBy(() -> give(administrator, colleague, Role.EDITOR, centre, null, over))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        give(
                                administrator,
                                colleague,
                                Role.EDITOR,
                                centre,
                                null,
                                UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
    }

    private UUID person() {
        var id = UuidV7.next();
        dsl.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.OWNER_ID, centre)
                .set(PERSON.CREATED_AT, Hierarchy.NOW)
                .set(PERSON.CHANGED_AT, Hierarchy.NOW)
                .set(PERSON.DISPLAY_NAME, "Camille (fictif)")
                .execute();
        return id;
    }

    private UUID mandate(@Nullable LocalDate lastDay) {
        var id = UuidV7.next();
        dsl.insertInto(MANDATE)
                .set(MANDATE.ID, id)
                .set(MANDATE.CREATED_AT, Hierarchy.NOW)
                .set(MANDATE.CHANGED_AT, Hierarchy.NOW)
                .set(MANDATE.PERSON_ID, person)
                .set(MANDATE.ORGANISATION_ID, centre)
                .set(MANDATE.FROM_PRECISION, "UNKNOWN")
                .set(MANDATE.TO_DATE, lastDay)
                .set(MANDATE.TO_PRECISION, lastDay == null ? "UNKNOWN" : "DAY")
                .execute();
        return id;
    }

    private void endMandate(UUID mandate, @Nullable LocalDate lastDay) {
        dsl.update(MANDATE)
                .set(MANDATE.TO_DATE, lastDay)
                .set(MANDATE.TO_PRECISION, lastDay == null ? "UNKNOWN" : "DAY")
                .where(MANDATE.ID.eq(mandate))
                .execute();
    }
}
