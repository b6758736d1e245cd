package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.JOIN_REQUEST;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.LetterBox;
import org.maillage.people.db.Routines;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** What somebody promises whose own role has an end: by an invitation, by a request that they accept, by an account that they make. */
@AccountTest
class PromisedRolesTests {

    private static final String INVITATIONS = "/admin/people/invitations";
    private static final String DOOR = "/sign-in/invitation";

    @Autowired Staff staff;
    @Autowired LetterBox letters;
    @Autowired MovableClock clock;
    @Autowired DSLContext dsl;
    @Autowired PlatformTransactionManager transactions;

    private String email;
    private UUID centre;
    private Staff.Person host;
    private Browser delegate;
    private LocalDate last;

    @BeforeEach
    void aDelegateWhoseRoleEnds() throws Exception {
        email = "promesse-" + UUID.randomUUID() + "@exemple.test";
        centre = organisation();
        clock.moveOn(Duration.ofMinutes(6));
        last = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).plusDays(60);
        host = staff.with(Role.DELEGATE, centre);
        end(host.id(), last);
        delegate = staff.signedIn(host);
    }

    @Test
    void anInvitationHandsAdministrationOnForNoLonger() throws Exception {
        invite(email, "DELEGATE");
        accept(letters.tokenFor(email));

        assertThat(lastDay(account(email))).isEqualTo(last);
    }

    @Test
    void whatLetsAdministerNobodyNeedsNoEnd() throws Exception {
        invite(email, "EDITOR");
        accept(letters.tokenFor(email));

        assertThat(lastDay(account(email))).isNull();
    }

    @Test
    void anAccountIsMadeForNoLonger() throws Exception {
        var made =
                delegate.fill(
                        "/admin/people/accounts/new",
                        "/admin/people/accounts",
                        "displayName",
                        "Sasha Exemple (fictif)",
                        "email",
                        email,
                        "role",
                        "DELEGATE",
                        "organisation",
                        centre.toString());

        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(lastDay(account(email))).isEqualTo(last);
    }

    @Test
    void nobodyInvitesThemselves() throws Exception {
        var refused = invite(host.email().toUpperCase(java.util.Locale.ROOT), "DELEGATE");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("votre propre adresse");
        assertThat(letters.countFor(host.email())).isZero();
    }

    @Test
    void whoeverAcceptsTheirOwnRequestGetsNothing() throws Exception {
        staff.browser()
                .fill(
                        "/sign-in/join",
                        "/sign-in/join",
                        "displayName",
                        host.name(),
                        "email",
                        host.email(),
                        "organisation",
                        centre.toString());
        var request =
                dsl.select(JOIN_REQUEST.ID)
                        .from(JOIN_REQUEST)
                        .where(JOIN_REQUEST.EMAIL.eq(host.email()))
                        .fetchSingle()
                        .value1();
        String page = "/admin/people/join-requests/" + request;
        delegate.fill(page, page + "/accept", "role", "EDITOR");

        assertThat(accept(letters.tokenFor(host.email())).statusCode()).isEqualTo(410);
        assertThat(dsl.fetchCount(ROLE_GRANT, ROLE_GRANT.ACCOUNT_ID.eq(host.id()))).isOne();
    }

    @Test
    void whatSomebodyHasKeepsItsEndAndWhatIsOverBeginsAnew() throws Exception {
        var colleague = staff.with(Role.EDITOR, centre);
        end(colleague.id(), last.minusDays(55));
        invite(colleague.email(), "EDITOR");
        accept(letters.tokenFor(colleague.email()));

        assertThat(lastDay(colleague.id())).isEqualTo(last.minusDays(55));

        end(colleague.id(), last.minusDays(61));
        invite(colleague.email(), "EDITOR");
        accept(letters.tokenFor(colleague.email()));

        assertThat(lastDay(colleague.id())).isNull();
    }

    /** Whoever dismisses the host has begun; whoever accepts waits, and comes too late. */
    @Test
    void theHostIsAskedForOnceNobodyElseChangesRights() throws Exception {
        invite(email, "EDITOR");
        String token = letters.tokenFor(email);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var accepted =
                    new TransactionTemplate(transactions)
                            .execute(_ -> {
                                Routines.lockAdministrators(dsl.configuration());
                                dsl.deleteFrom(ROLE_GRANT)
                                        .where(ROLE_GRANT.ACCOUNT_ID.eq(host.id()))
                                        .execute();
                                var answer =
                                        CompletableFuture.supplyAsync(
                                                () -> quietly(token), threads);
                                await().until(() -> answer.isDone() || somebodyWaits());
                                return answer;
                            });

            assertThat(accepted).isNotNull();
            assertThat(accepted.get().statusCode()).isEqualTo(410);
        }
    }

    private boolean somebodyWaits() {
        return dsl.fetchExists(
                dsl.selectOne().from("pg_locks").where("locktype = 'advisory' and not granted"));
    }

    private HttpResponse<String> quietly(String token) {
        try {
            return accept(token);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> invite(String address, String role) throws Exception {
        int before = letters.countFor(address);
        var answer =
                delegate.fill(
                        INVITATIONS + "/new",
                        INVITATIONS,
                        "displayName",
                        "Sasha Exemple (fictif)",
                        "email",
                        address,
                        "role",
                        role,
                        "organisation",
                        centre.toString(),
                        "language",
                        "fr");
        if (answer.statusCode() == 303) {
            await().until(() -> letters.countFor(address) == before + 1);
        }
        return answer;
    }

    private HttpResponse<String> accept(String token) throws Exception {
        var guest = staff.browser();
        return guest.post(
                DOOR,
                Browser.form(
                        Browser.tokenOf(guest.page("/sign-in")),
                        "token",
                        token,
                        "displayName",
                        "Sasha Exemple (fictif)",
                        "password",
                        Staff.PASSWORD,
                        "confirmation",
                        Staff.PASSWORD));
    }

    private UUID account(String address) {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(address))
                .fetchSingle()
                .value1();
    }

    private @Nullable LocalDate lastDay(UUID account) {
        return dsl.select(ROLE_GRANT.LAST_DAY)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .fetchSingle()
                .value1();
    }

    private void end(UUID account, LocalDate day) {
        dsl.update(ROLE_GRANT)
                .set(ROLE_GRANT.LAST_DAY, day)
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .execute();
    }

    private UUID organisation() {
        var id = UUID.randomUUID();
        dsl.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.OWNER_ID, id)
                .set(ORGANISATION.CREATED_AT, clock.instant())
                .set(ORGANISATION.CHANGED_AT, clock.instant())
                .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                .set(ORGANISATION.NAME, "Centre Essai " + id)
                .execute();
        return id;
    }
}
