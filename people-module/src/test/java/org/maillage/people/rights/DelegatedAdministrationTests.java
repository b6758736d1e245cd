package org.maillage.people.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ACCOUNT_LINK;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.web.NotFound;

import java.util.List;
import java.util.UUID;

/** Whoever administers the accounts of a department does so there, gives no more than they have, and touches nobody else. */
@RightsTest
class DelegatedAdministrationTests extends DelegateScene {

    @Test
    void aDelegateGivesAndTakesRolesInTheDepartment() {
        var colleague = network.account(centre, Role.READER);

        give(delegate, colleague, Role.EDITOR, federation);
        give(delegate, colleague, Role.DELEGATE, centre);

        assertThat(roles(colleague)).containsExactlyInAnyOrder("READER", "EDITOR", "DELEGATE");
        var id =
                dsl.fetchValue(
                        ROLE_GRANT.ID,
                        ROLE_GRANT.ACCOUNT_ID.eq(colleague).and(ROLE_GRANT.ROLE.eq("EDITOR")));
        network.as(delegate, () -> revokeRole.revoke(colleague, id));
        assertThat(roles(colleague)).containsExactlyInAnyOrder("READER", "DELEGATE");
    }

    @Test
    void nothingIsGivenBeyondTheDepartmentOrAboveOnesOwnRole() {
        var colleague = network.account(centre, Role.READER);

        refuses(() -> give(delegate, colleague, Role.READER, elsewhere));
        refuses(() -> give(delegate, colleague, Role.READER, null));
        refuses(() -> give(delegate, colleague, Role.ADMINISTRATOR, null));
        refuses(() -> give(delegate, colleague, Role.READER, UUID.randomUUID()));
        assertThat(roles(colleague)).containsExactly("READER");
    }

    @Test
    void noGrantIsKeptThatARoleCannotHave() {
        var colleague = network.account(centre, Role.READER);
        var administrator = network.account(null, Role.ADMINISTRATOR);

        assertThatThrownBy(() -> give(administrator, colleague, Role.ADMINISTRATOR, centre))
                .hasMessageContaining("role_grant_role_check");
        assertThatThrownBy(() -> give(administrator, colleague, Role.DELEGATE, null))
                .hasMessageContaining("role_grant_role_check");
    }

    @Test
    void nobodyRaisesThemselves() {
        refuses(() -> give(delegate, delegate, Role.EDITOR, centre));
        var administrator = network.account(null, Role.ADMINISTRATOR);
        refuses(() -> give(administrator, administrator, Role.READER, centre));
    }

    @Test
    void whoeverHoldsAnythingElsewhereIsOutOfReach() {
        var colleague = network.account(centre, Role.READER);
        network.grant(colleague, Role.READER, elsewhere);
        var stranger = network.account(elsewhere, Role.READER);
        var administrator = network.account(null, Role.ADMINISTRATOR);
        var unsettled = network.account(centre, Role.READER);
        dsl.update(ACCOUNT).setNull(ACCOUNT.OWNER_ID).where(ACCOUNT.ID.eq(unsettled)).execute();

        for (var account : List.of(colleague, stranger, administrator, unsettled)) {
            refuses(() -> give(delegate, account, Role.READER, centre));
            refuses(() -> revoke(delegate, account));
            assertThat(network.as(delegate, () -> reach.covers(account))).isFalse();
        }
        assertThatThrownBy(() -> give(delegate, UUID.randomUUID(), Role.READER, centre))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoHasNoRoleAnyMoreStaysWithTheDepartment() {
        var colleague = network.account(centre, Role.READER);
        revoke(delegate, colleague);

        assertThat(network.as(delegate, () -> reach.covers(colleague))).isTrue();
        give(delegate, colleague, Role.READER, centre);
        assertThat(roles(colleague)).containsExactly("READER");
    }

    @Test
    void theReachFollowsTheNetwork() {
        var colleague = network.account(centre, Role.READER);
        assertThat(network.as(delegate, () -> reach.covers(colleague))).isTrue();

        network.leave(centre, federation);

        assertThat(network.as(delegate, () -> reach.covers(colleague))).isFalse();
        refuses(() -> give(delegate, colleague, Role.EDITOR, centre));
    }

    @Test
    void editorsAndReadersAdministerNobody() {
        var colleague = network.account(centre, Role.READER);
        for (var role : List.of(Role.EDITOR, Role.READER)) {
            var other = network.account(federation, role);
            refuses(() -> give(other, colleague, Role.READER, federation));
            refuses(() -> revoke(other, colleague));
            assertThat(network.as(other, () -> reach.covers(colleague))).isFalse();
        }
    }

    @Test
    void aLinkThatSomebodyElseMadeEndsWhenMoreIsGiven() {
        var administrator = network.account(null, Role.ADMINISTRATOR);
        var colleague = network.account(centre, Role.READER);
        network.link(colleague, delegate);
        network.link(colleague, administrator);

        give(administrator, colleague, Role.EDITOR, elsewhere);

        assertThat(
                        dsl.fetchValues(
                                dsl.select(ACCOUNT_LINK.MADE_BY)
                                        .from(ACCOUNT_LINK)
                                        .where(ACCOUNT_LINK.ACCOUNT_ID.eq(colleague))))
                .containsExactly(administrator);
    }

    private void give(UUID actor, UUID account, Role role, @Nullable UUID organisation) {
        network.as(actor, () -> grantRole.grant(RoleGrants.Grant.of(account, role, organisation)));
    }

    private void revoke(UUID actor, UUID account) {
        var any = dsl.fetchValues(ROLE_GRANT.ID, ROLE_GRANT.ACCOUNT_ID.eq(account)).getFirst();
        network.as(actor, () -> revokeRole.revoke(account, any));
    }

    private List<String> roles(UUID account) {
        return dsl.fetchValues(ROLE_GRANT.ROLE, ROLE_GRANT.ACCOUNT_ID.eq(account));
    }

    private static void refuses(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(AccessRefused.class);
    }
}
