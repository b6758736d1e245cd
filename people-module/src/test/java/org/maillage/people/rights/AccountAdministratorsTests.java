package org.maillage.people.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.maillage.people.period.Today;
import org.maillage.people.rights.AccountAdministrators.Administrator;
import org.maillage.platform.actor.Actor;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who is written to as an administrator is who may act as one: both ways to ask agree. */
@RightsTest
class AccountAdministratorsTests {

    @Autowired Hierarchy network;
    @Autowired AccountAdministrators administrators;
    @Autowired AccountReach reach;
    @Autowired GrantedRights rights;
    @Autowired Today today;
    @Autowired DSLContext dsl;

    @Test
    void agreeWithTheRightsThemselves() {
        var federation = network.organisation();
        var department = network.memberOf(federation);
        var centre = network.memberOf(department);
        var former = network.organisation();
        network.join(former, department, null, today.date().minusDays(1));
        var places = List.of(federation, department, centre, former);
        var accounts =
                places.stream()
                        .flatMap(place ->
                                Stream.of(Role.DELEGATE, Role.EDITOR)
                                        .map(role -> network.account(place, role)))
                        .toList();
        var administrator = network.account(null, Role.ADMINISTRATOR);
        var over = network.account(centre, Role.DELEGATE);
        dsl.update(ROLE_GRANT)
                .set(ROLE_GRANT.LAST_DAY, today.date().minusDays(1))
                .where(ROLE_GRANT.ACCOUNT_ID.eq(over))
                .execute();
        var disabled = network.account(centre, Role.DELEGATE);
        dsl.update(ACCOUNT).set(ACCOUNT.STATE, "DISABLED").where(ACCOUNT.ID.eq(disabled)).execute();
        var all =
                Stream.concat(accounts.stream(), Stream.of(administrator, over, disabled)).toList();

        var found = administrators.of(places);

        for (var place : places) {
            assertThat(found.get(place))
                    .extracting(Administrator::account)
                    .filteredOn(all::contains)
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().filter(one -> may(one, place)).toList())
                    .contains(administrator);
        }
        assertThat(administrators.ofNetwork())
                .extracting(Administrator::account)
                .contains(administrator)
                .doesNotContainAnyElementsOf(accounts);
    }

    @Test
    void agreeWithTheReachOverAccounts() {
        var federation = network.organisation();
        var centre = network.memberOf(federation);
        var other = network.organisation();
        var above = network.account(federation, Role.DELEGATE);
        var there = network.account(centre, Role.DELEGATE);
        var elsewhere = network.account(other, Role.DELEGATE);
        var all = List.of(above, there, elsewhere, network.account(null, Role.ADMINISTRATOR));
        var simple = network.account(centre, Role.READER);
        var twice = network.account(centre, Role.READER);
        network.grant(twice, Role.READER, federation);
        var scattered = network.account(centre, Role.READER);
        network.grant(scattered, Role.READER, other);
        var wide = network.account(centre, Role.READER);
        network.grant(wide, Role.READER, null);
        var accounts = List.of(simple, twice, scattered, wide, above);

        var found = administrators.ofAccounts(accounts);

        for (var account : accounts) {
            assertThat(found.get(account))
                    .extracting(Administrator::account)
                    .filteredOn(all::contains)
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream()
                                    .filter(one -> network.as(one, () -> reach.covers(account)))
                                    .toList());
        }
        assertThat(found.get(wide)).extracting(Administrator::account).doesNotContain(above, there);
        assertThat(found.get(simple)).extracting(Administrator::account).contains(above, there);
    }

    private boolean may(UUID account, UUID place) {
        return rights.may(
                new Actor.AccountHolder(account, "Camille (fictif)"), ACCOUNT_ADMINISTER, place);
    }
}
