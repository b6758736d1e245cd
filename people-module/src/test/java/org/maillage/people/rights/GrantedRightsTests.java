package org.maillage.people.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ACCOUNT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.id.UuidV7;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@RightsTest
class GrantedRightsTests {

    record Right(String key) implements Permission {}

    private static final Right EDIT = new Right("events.edit");
    private static final Right READ = new Right("people.person.read");
    private static final Right ACCOUNTS = new Right("people.account.administer");
    private static final Right MACHINERY = new Right("platform.delivery.read");

    @Autowired Hierarchy hierarchy;
    @Autowired GrantedRights rights;
    @Autowired RoleGrants grants;
    @Autowired DSLContext dsl;

    UUID network;
    UUID federation;
    UUID centre;
    UUID stranger;
    UUID account;
    Actor.AccountHolder holder;

    @BeforeEach
    void aNetwork() {
        network = hierarchy.organisation();
        federation = hierarchy.organisation();
        centre = hierarchy.organisation();
        stranger = hierarchy.organisation();
        account = UuidV7.next();
        holder = new Actor.AccountHolder(account, "Camille (fictif)");
        hierarchy.join(federation, network, null, null);
        hierarchy.join(centre, federation, null, null);
        dsl.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, account)
                .set(ACCOUNT.CREATED_AT, Hierarchy.NOW)
                .set(ACCOUNT.CHANGED_AT, Hierarchy.NOW)
                .set(ACCOUNT.EMAIL, account + "@exemple.test")
                .set(ACCOUNT.EMAIL_KEY, account + "@exemple.test")
                .set(ACCOUNT.DISPLAY_NAME, "Camille (fictif)")
                .set(ACCOUNT.STATE, "ACTIVE")
                .execute();
    }

    @Test
    void withoutAGrantNothingIsAllowed() {
        assertThat(rights.may(holder, READ, centre)).isFalse();
        assertThat(rights.may(holder, READ, null)).isFalse();
        assertThat(rights.mayAnywhere(holder, READ)).isFalse();
    }

    @Test
    void aGrantReachesTheOrganisationAndThoseBelow() {
        give(Role.EDITOR, federation);

        assertThat(rights.may(holder, EDIT, federation)).isTrue();
        assertThat(rights.may(holder, EDIT, centre)).isTrue();
        assertThat(rights.may(holder, EDIT, network)).isFalse();
        assertThat(rights.may(holder, EDIT, stranger)).isFalse();
        assertThat(rights.may(holder, EDIT, null)).isFalse();
        assertThat(rights.may(holder, EDIT, UUID.randomUUID())).isFalse();
        assertThat(rights.mayAnywhere(holder, EDIT)).isTrue();
    }

    @Test
    void aGrantForTheWholeNetworkReachesEverything() {
        give(Role.EDITOR, null);

        assertThat(rights.may(holder, EDIT, stranger)).isTrue();
        assertThat(rights.may(holder, EDIT, null)).isTrue();
        assertThat(rights.may(holder, EDIT, UUID.randomUUID())).isTrue();
    }

    @Test
    void onlyMembershipsOfTodayCount() {
        give(Role.EDITOR, federation);
        var today = LocalDate.now(java.time.ZoneId.of("Europe/Paris"));
        UUID former = hierarchy.organisation();
        UUID future = hierarchy.organisation();
        UUID present = hierarchy.organisation();
        hierarchy.join(former, federation, today.minusYears(2), today.minusDays(2));
        hierarchy.join(future, federation, today.plusDays(2), null);
        hierarchy.join(present, federation, today.minusDays(2), today.plusDays(2));

        assertThat(rights.may(holder, EDIT, former)).isFalse();
        assertThat(rights.may(holder, EDIT, future)).isFalse();
        assertThat(rights.may(holder, EDIT, present)).isTrue();
    }

    @Test
    void rolesDoWhatTheirNamesSay() {
        give(Role.READER, null);
        assertThat(rights.may(holder, READ, centre)).isTrue();
        assertThat(rights.may(holder, EDIT, centre)).isFalse();
        assertThat(rights.may(holder, MACHINERY, null)).isFalse();

        give(Role.EDITOR, null);
        assertThat(rights.may(holder, EDIT, centre)).isTrue();
        assertThat(rights.may(holder, ACCOUNTS, null)).isFalse();
        assertThat(rights.may(holder, MACHINERY, null)).isFalse();

        give(Role.ADMINISTRATOR, null);
        assertThat(rights.may(holder, ACCOUNTS, null)).isTrue();
        assertThat(rights.may(holder, MACHINERY, null)).isTrue();
    }

    @Test
    void aDelegateAdministersTheAccountsOfOneOrganisation() {
        give(Role.DELEGATE, federation);

        assertThat(rights.may(holder, EDIT, centre)).isTrue();
        assertThat(rights.may(holder, ACCOUNTS, centre)).isTrue();
        assertThat(rights.may(holder, ACCOUNTS, stranger)).isFalse();
        assertThat(rights.may(holder, ACCOUNTS, null)).isFalse();
        assertThat(rights.mayAnywhere(holder, ACCOUNTS)).isTrue();
        assertThat(rights.mayAnywhere(holder, MACHINERY)).isFalse();
    }

    @Test
    void aWithdrawnGrantIsWithdrawnAtOnce() {
        var grant = give(Role.EDITOR, null);
        assertThat(rights.may(holder, EDIT, centre)).isTrue();

        assertThat(grants.take(account, grant.id())).isPresent();

        assertThat(rights.may(holder, EDIT, centre)).isFalse();
    }

    @Test
    void aDisabledAccountMayNothing() {
        give(Role.ADMINISTRATOR, null);
        dsl.update(ACCOUNT).set(ACCOUNT.STATE, "DISABLED").where(ACCOUNT.ID.eq(account)).execute();

        assertThat(rights.may(holder, READ, centre)).isFalse();
        assertThat(rights.mayAnywhere(holder, READ)).isFalse();
    }

    @Test
    void askedForManyAtOnceItAnswersTheSame() {
        hierarchy.join(network, centre, null, null); // a circle: nobody loses the way
        var former = hierarchy.organisation();
        var today = LocalDate.now(java.time.ZoneId.of("Europe/Paris"));
        hierarchy.join(former, federation, today.minusYears(2), today.minusDays(2));
        var all = List.of(network, federation, centre, stranger, former, UUID.randomUUID());

        assertSameAnswers(all);
        give(Role.READER, stranger);
        assertSameAnswers(all);
        give(Role.EDITOR, former);
        assertSameAnswers(all);
        give(Role.DELEGATE, federation);
        assertSameAnswers(all);
        assertThat(rights.among(holder, EDIT, all))
                .containsExactlyInAnyOrder(network, federation, centre, former);
        give(Role.EDITOR, null);
        assertSameAnswers(all);
        assertThat(rights.among(holder, EDIT, all)).hasSameElementsAs(all);
        dsl.update(ACCOUNT).set(ACCOUNT.STATE, "DISABLED").where(ACCOUNT.ID.eq(account)).execute();
        assertThat(rights.among(holder, READ, all)).isEmpty();
    }

    private void assertSameAnswers(List<UUID> all) {
        for (var right : List.of(READ, EDIT, ACCOUNTS)) {
            assertThat(rights.among(holder, right, all))
                    .as(right.key())
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().filter(id -> rights.may(holder, right, id)).toList());
        }
    }

    private RoleGrants.Grant give(Role role, @Nullable UUID organisation) {
        var grant = RoleGrants.Grant.of(account, role, organisation);
        assertThat(grants.add(grant, Hierarchy.NOW)).isTrue();
        return grant;
    }
}
