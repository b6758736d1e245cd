package org.maillage.people.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.MEMBERSHIP;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.id.UuidV7;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationModuleTest(module = "people")
class GrantedRightsTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    record Right(String key) implements Permission {}

    private static final Right EDIT = new Right("events.edit");
    private static final Right READ = new Right("people.person.read");
    private static final Right ACCOUNTS = new Right("people.account.administer");
    private static final Right MACHINERY = new Right("platform.delivery.read");

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
        network = another();
        federation = another();
        centre = another();
        stranger = another();
        account = UuidV7.next();
        holder = new Actor.AccountHolder(account, "Camille (fictif)");
        member(federation, network, null, null);
        member(centre, federation, null, null);
        dsl.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, account)
                .set(ACCOUNT.CREATED_AT, NOW)
                .set(ACCOUNT.CHANGED_AT, NOW)
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
        UUID former = another();
        UUID future = another();
        UUID present = another();
        member(former, federation, today.minusYears(2), today.minusDays(2));
        member(future, federation, today.plusDays(2), null);
        member(present, federation, today.minusDays(2), today.plusDays(2));

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
        member(network, centre, null, null); // a circle: nobody loses the way
        var former = another();
        var today = LocalDate.now(java.time.ZoneId.of("Europe/Paris"));
        member(former, federation, today.minusYears(2), today.minusDays(2));
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
        assertThat(grants.add(grant, NOW)).isTrue();
        return grant;
    }

    private UUID another() {
        var id = UuidV7.next();
        dsl.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.OWNER_ID, id)
                .set(ORGANISATION.CREATED_AT, NOW)
                .set(ORGANISATION.CHANGED_AT, NOW)
                .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                .set(ORGANISATION.NAME, "Centre (fictif)")
                .execute();
        return id;
    }

    private void member(UUID child, UUID parent, @Nullable LocalDate from, @Nullable LocalDate to) {
        dsl.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ID, UuidV7.next())
                .set(MEMBERSHIP.CREATED_AT, NOW)
                .set(MEMBERSHIP.CHANGED_AT, NOW)
                .set(MEMBERSHIP.CHILD_ID, child)
                .set(MEMBERSHIP.PARENT_ID, parent)
                .set(MEMBERSHIP.FROM_DATE, from)
                .set(MEMBERSHIP.FROM_PRECISION, from == null ? "UNKNOWN" : "DAY")
                .set(MEMBERSHIP.TO_DATE, to)
                .set(MEMBERSHIP.TO_PRECISION, to == null ? "UNKNOWN" : "DAY")
                .execute();
    }
}
