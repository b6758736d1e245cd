package org.maillage.people.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.people.db.Tables.PAST_GRANT;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.period.AsOf;
import org.maillage.people.period.Today;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What somebody might do on a day that is past, whatever has become of the grant. */
@RightsTest
class PastRightsTests {

    private static final String READ = "people.person.read";

    /** The hierarchy's grants are of the first of January. */
    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 20);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 20);

    @Autowired Hierarchy network;
    @Autowired ExplainRight explain;
    @Autowired WhoQuery who;
    @Autowired RoleGrants grants;
    @Autowired Today today;
    @Autowired DSLContext dsl;

    UUID union;
    UUID centre;

    @BeforeEach
    void aNetwork() {
        union = network.organisation();
        centre = network.memberOf(union);
    }

    @Test
    void aGrantThatWasTakenBackHeldUntilThen() {
        var account = network.account(union, Role.READER);
        var grant =
                dsl.select(ROLE_GRANT.ID)
                        .from(ROLE_GRANT)
                        .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                        .fetchSingle(found -> found.value1());

        assertThat(grants.take(account, grant)).isPresent();

        assertThat(missing(account, null)).isEqualTo(Explanation.Missing.GRANT);
        assertThat(missing(account, JANUARY)).isNull();
        assertThat(missing(account, today.date())).isNull();
        assertThat(missing(account, today.date().plusDays(1))).isEqualTo(Explanation.Missing.TIME);
        assertThat(missing(account, BEFORE)).isEqualTo(Explanation.Missing.TIME);
    }

    @Test
    void aGrantThatIsGivenAgainDidNotHoldInBetween() {
        var account = network.account(network.organisation(), Role.READER);
        var february =
                RoleGrants.Grant.of(account, Role.READER, union)
                        .until(LocalDate.of(2026, 2, 28), null);
        grants.add(february, Hierarchy.NOW);
        assertThat(missing(account, null)).isEqualTo(Explanation.Missing.TIME);

        network.grant(account, Role.READER, union);

        assertThat(missing(account, null)).isNull();
        assertThat(missing(account, JANUARY)).isNull();
        assertThat(missing(account, MARCH)).isEqualTo(Explanation.Missing.TIME);
        assertThat(missing(account, today.date())).isNull();
    }

    @Test
    void anEndInRetrospectDoesNotUndoWhatWasAllowed() {
        var account = network.account(union, Role.READER);

        lastDay(account, LocalDate.of(2026, 2, 28));

        assertThat(missing(account, null)).isEqualTo(Explanation.Missing.TIME);
        assertThat(missing(account, MARCH)).isNull();
    }

    @Test
    void anEndThatIsMovedLeavesNothingBehind() {
        var account = network.account(union, Role.READER);

        lastDay(account, today.date().plusDays(30));
        lastDay(account, today.date().plusDays(10));
        lastDay(account, null);

        assertThat(dsl.fetchCount(PAST_GRANT, PAST_GRANT.ACCOUNT_ID.eq(account))).isZero();
    }

    @Test
    void theNetworkIsThatOfTheDay() {
        var account = network.account(union, Role.READER);
        var left = network.organisation();
        network.join(left, union, null, LocalDate.of(2026, 1, 31));

        assertThat(explained(account, left, JANUARY)).isNull();
        assertThat(explained(account, left, MARCH)).isEqualTo(Explanation.Missing.SCOPE);
    }

    @Test
    void whoMightOnADayIsAnsweredToo() {
        var delegate = network.account(union, Role.DELEGATE);
        var gone = network.account(centre, Role.READER);
        dsl.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.ACCOUNT_ID.eq(gone)).execute();

        assertThat(readers(delegate, null)).containsExactly(delegate);
        assertThat(readers(delegate, JANUARY)).containsExactlyInAnyOrder(delegate, gone);
        assertThat(readers(delegate, BEFORE)).isEmpty();
    }

    @Test
    void nobodyWritesThePastByHand() {
        var account = network.account(union, Role.READER);
        dsl.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.ACCOUNT_ID.eq(account)).execute();

        assertThatThrownBy(() ->
                        dsl.deleteFrom(PAST_GRANT)
                                .where(PAST_GRANT.ACCOUNT_ID.eq(account))
                                .execute())
                .hasStackTraceContaining("permission denied for table past_grant");
        assertThatThrownBy(() -> dsl.update(PAST_GRANT).set(PAST_GRANT.ROLE, "READER").execute())
                .hasStackTraceContaining("permission denied for table past_grant");
    }

    private List<UUID> readers(UUID reader, @Nullable LocalDate day) {
        return network.as(reader, () -> who.who(READ, centre, on(day))).rows().stream()
                .map(WhoQuery.Row::account)
                .toList();
    }

    private void lastDay(UUID account, @Nullable LocalDate day) {
        dsl.update(ROLE_GRANT)
                .set(ROLE_GRANT.LAST_DAY, day)
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .execute();
    }

    private Explanation.@Nullable Missing missing(UUID account, @Nullable LocalDate day) {
        return explained(account, centre, day);
    }

    private Explanation.@Nullable Missing explained(
            UUID account, UUID organisation, @Nullable LocalDate day) {
        return explain.explain(account, READ, organisation, on(day)).missing();
    }

    private AsOf on(@Nullable LocalDate day) {
        return today.asOf(day == null ? null : day.toString());
    }
}
