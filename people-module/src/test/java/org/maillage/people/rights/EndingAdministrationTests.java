package org.maillage.people.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who administers for some time, who is told of an end, and what is left behind. */
@RightsTest
class EndingAdministrationTests extends EndingScene {

    @Autowired EndingGrantsQuery ending;
    @Autowired HandoverQuery handover;
    @Autowired Administrators administrators;

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
}
