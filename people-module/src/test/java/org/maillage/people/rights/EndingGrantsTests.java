package org.maillage.people.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.PERSON;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.period.Today;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Rights end on their last day, and with the mandate that they were given for. */
@ApplicationModuleTest(module = "people")
@Import(Hierarchy.class)
class EndingGrantsTests {

    record Right(String key) implements Permission {}

    private static final Right EDIT = new Right("events.event.edit");

    @Autowired Hierarchy network;
    @Autowired GrantRole grantRole;
    @Autowired GrantedRights rights;
    @Autowired EndingGrantsQuery ending;
    @Autowired HandoverQuery handover;
    @Autowired Administrators administrators;
    @Autowired Today today;
    @Autowired DSLContext dsl;

    UUID federation;
    UUID centre;
    UUID administrator;
    UUID person;

    @BeforeEach
    void aDepartment() {
        federation = network.organisation();
        centre = network.memberOf(federation);
        administrator = network.account(null, Role.ADMINISTRATOR);
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
        assertThat(rights.among(holder(colleague), EDIT, List.of(centre))).isEmpty();
        assertThat(rights.mayAnywhere(holder(colleague), EDIT)).isFalse();
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

    @Test
    void whoeverAdministersForSomeTimeHandsNothingOnForLonger() {
        var delegate = network.account(centre, Role.READER);
        var last = today.date().plusDays(60);
        give(administrator, delegate, Role.DELEGATE, centre, last, null);
        var colleague = network.account(centre, Role.READER);

        assertThatThrownBy(() -> give(delegate, colleague, Role.DELEGATE, centre, null, null))
                .isInstanceOf(EndsLater.class);
        assertThatThrownBy(() ->
                        give(delegate, colleague, Role.DELEGATE, centre, last.plusDays(1), null))
                .isInstanceOf(EndsLater.class);
        give(delegate, colleague, Role.DELEGATE, centre, last, null);
        give(delegate, colleague, Role.EDITOR, centre, null, null);
    }

    @Test
    void anAdministratorWithAnEndIsNotTheLastOne() {
        var other = network.account(null, Role.ADMINISTRATOR);
        dsl.deleteFrom(ROLE_GRANT)
                .where(ROLE_GRANT.ROLE.eq("ADMINISTRATOR"))
                .and(ROLE_GRANT.ACCOUNT_ID.notIn(administrator, other))
                .execute();
        var last = today.date().plusDays(5);

        give(administrator, other, Role.ADMINISTRATOR, null, last, null);

        assertThat(administrators.exist()).isTrue();
        assertThatThrownBy(() -> give(other, administrator, Role.ADMINISTRATOR, null, last, null))
                .isInstanceOf(LastAdministrator.class);
        assertThat(lastDay(administrator)).isNull();
    }

    @Test
    void whoeverAdministersAndWhoeverHoldsIsToldAMonthBefore() {
        var delegate = network.account(federation, Role.DELEGATE);
        var colleague = network.account(centre, Role.READER);
        var stranger = network.account(network.organisation(), Role.DELEGATE);
        give(delegate, colleague, Role.READER, centre, today.date().plusDays(30), null);

        assertThat(network.as(delegate, ending::ofOthers))
                .extracting(EndingGrantsQuery.Row::account)
                .containsExactly(colleague);
        assertThat(network.as(colleague, ending::own)).hasSize(1);
        assertThat(network.as(stranger, ending::ofOthers)).isEmpty();
        give(delegate, colleague, Role.READER, centre, today.date().plusDays(31), null);
        assertThat(network.as(delegate, ending::ofOthers)).isEmpty();
    }

    @Test
    void theHandoverListSaysWhereNobodyElseIsLeft() {
        dsl.deleteFrom(ROLE_GRANT)
                .where(ROLE_GRANT.ORGANISATION_ID.isNull())
                .and(ROLE_GRANT.ACCOUNT_ID.ne(administrator))
                .execute();
        dsl.update(ROLE_GRANT)
                .set(ROLE_GRANT.LAST_DAY, today.date())
                .where(ROLE_GRANT.ACCOUNT_ID.eq(administrator))
                .execute();
        var editor = network.account(centre, Role.EDITOR);
        assertThat(handover.rows(editor))
                .extracting(HandoverQuery.Row::alone)
                .containsExactly(true);

        network.account(federation, Role.EDITOR);

        assertThat(handover.rows(editor))
                .extracting(HandoverQuery.Row::alone)
                .containsExactly(false);
    }

    private boolean may(UUID account) {
        return may(account, centre);
    }

    private boolean may(UUID account, UUID organisation) {
        return rights.may(holder(account), EDIT, organisation);
    }

    private static Actor.AccountHolder holder(UUID account) {
        return new Actor.AccountHolder(account, "Camille (fictif)");
    }

    private void give(
            UUID actor,
            UUID account,
            Role role,
            @Nullable UUID organisation,
            @Nullable LocalDate lastDay,
            @Nullable UUID mandate) {
        var grant = RoleGrants.Grant.of(account, role, organisation).until(lastDay, mandate);
        network.as(actor, () -> grantRole.grant(grant));
    }

    private @Nullable LocalDate lastDay(UUID account) {
        return dsl.select(ROLE_GRANT.LAST_DAY)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .and(ROLE_GRANT.ROLE.ne("READER"))
                .fetchSingle()
                .value1();
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
