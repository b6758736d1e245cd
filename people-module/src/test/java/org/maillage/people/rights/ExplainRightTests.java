package org.maillage.people.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.period.Today;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Permission;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is explained is what holds. */
@RightsTest
class ExplainRightTests {

    record Right(String key) implements Permission {}

    private static final List<String> KEYS =
            List.of(
                    "people.person.read",
                    "events.event.edit",
                    "people.account.administer",
                    "platform.publications");

    @Autowired Hierarchy network;
    @Autowired ExplainRight explain;
    @Autowired WhoQuery who;
    @Autowired Permissions permissions;
    @Autowired GrantedRights rights;
    @Autowired Today today;
    @Autowired DSLContext dsl;

    UUID union;
    UUID federation;
    UUID centre;
    UUID stranger;

    @BeforeEach
    void aNetwork() {
        union = network.organisation();
        federation = network.memberOf(union);
        centre = network.memberOf(federation);
        stranger = network.organisation();
    }

    @Test
    void theExplanationComesToTheSameAnswerAsTheRights() {
        var accounts = new ArrayList<UUID>();
        for (var role : List.of(Role.DELEGATE, Role.EDITOR, Role.READER)) {
            for (var scope : List.of(union, federation, centre, stranger)) {
                accounts.add(network.account(scope, role));
            }
        }
        accounts.add(network.account(null, Role.ADMINISTRATOR));
        accounts.add(network.account(null, Role.EDITOR));
        accounts.add(ended(network.account(federation, Role.EDITOR)));
        accounts.add(disabled(network.account(federation, Role.EDITOR)));
        int allowed = 0;
        for (var account : accounts) {
            for (var key : KEYS) {
                for (var organisation : scopes()) {
                    boolean may = may(account, key, organisation);
                    assertThat(
                                    explain.explain(account, key, organisation, today.asOf(null))
                                            .allowed())
                            .as("%s %s %s", account, key, organisation)
                            .isEqualTo(may);
                    allowed += may ? 1 : 0;
                }
            }
        }
        assertThat(allowed).isPositive();
    }

    private List<@Nullable UUID> scopes() {
        var scopes = new ArrayList<@Nullable UUID>(List.of(union, federation, centre, stranger));
        scopes.add(null);
        return scopes;
    }

    @Test
    void theWayThroughTheNetworkIsNamedStepByStep() {
        var account = network.account(union, Role.READER);

        var ground =
                explain.explain(account, "people.person.read", centre, today.asOf(null))
                        .grounds()
                        .getFirst();

        assertThat(ground.way())
                .extracting(WhyQuery.Step::child)
                .containsExactly(centre, federation);
        assertThat(ground.way())
                .extracting(WhyQuery.Step::parent)
                .containsExactly(federation, union);
    }

    @Test
    void itSaysWhatIsMissing() {
        var reader = network.account(federation, Role.READER);
        assertThat(missing(reader, "events.event.edit", centre))
                .isEqualTo(Explanation.Missing.ROLE);
        assertThat(missing(reader, "people.person.read", stranger))
                .isEqualTo(Explanation.Missing.SCOPE);
        assertThat(missing(reader, "events.event.edit", stranger))
                .isEqualTo(Explanation.Missing.GRANT);
        assertThat(missing(reader, "people.person.read", centre)).isNull();
        assertThat(missing(ended(reader), "people.person.read", centre))
                .isEqualTo(Explanation.Missing.TIME);
        assertThat(
                        missing(
                                disabled(network.account(federation, Role.READER)),
                                "people.person.read",
                                centre))
                .isEqualTo(Explanation.Missing.ACCOUNT);
    }

    @Test
    void whoMayIsWhoeverTheRightsLet() {
        var delegate = network.account(federation, Role.DELEGATE);
        var reader = network.account(centre, Role.READER);
        var above = network.account(union, Role.EDITOR);
        ended(network.account(centre, Role.EDITOR));

        var readers =
                network.as(delegate, () -> who.who("people.person.read", centre, today.asOf(null)));
        var editors =
                network.as(delegate, () -> who.who("events.event.edit", centre, today.asOf(null)));

        assertThat(readers.rows())
                .extracting(WhoQuery.Row::account)
                .containsExactlyInAnyOrder(delegate, reader)
                .doesNotContain(above);
        assertThat(readers.others()).isPositive();
        assertThat(editors.rows()).extracting(WhoQuery.Row::account).containsExactly(delegate);
    }

    @Test
    void theActionsOfAllModulesAreKnown() {
        assertThat(permissions.keys())
                .contains(
                        "people.person.read", "people.account.administer", "platform.publications");
    }

    private Explanation.@Nullable Missing missing(
            UUID account, String key, @Nullable UUID organisation) {
        return explain.explain(account, key, organisation, today.asOf(null)).missing();
    }

    private boolean may(UUID account, String key, @Nullable UUID organisation) {
        var holder = new Actor.AccountHolder(account, "Camille (fictif)");
        return rights.may(holder, new Right(key), organisation);
    }

    private UUID ended(UUID account) {
        dsl.update(ROLE_GRANT)
                .set(ROLE_GRANT.LAST_DAY, today.date().minusDays(1))
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .execute();
        return account;
    }

    private UUID disabled(UUID account) {
        dsl.update(ACCOUNT).set(ACCOUNT.STATE, "DISABLED").where(ACCOUNT.ID.eq(account)).execute();
        return account;
    }
}
