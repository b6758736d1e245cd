package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillage.people.viewas.ViewingPrincipal;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillage.platform.audit.AuditEntry.Change;
import org.maillage.platform.audit.AuditSubject;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An administrator sees what somebody else sees, says why, changes nothing, and leaves a trace with both. */
@AccountTest
class ViewAsTests {

    private static final String REASON = "La personne ne trouve pas sa fiche (fictif)";
    private static final String ACCOUNTS = "/admin/people/accounts";

    @Autowired Staff staff;
    @Autowired DSLContext dsl;
    @Autowired Audit audit;
    @Autowired MovableClock clock;
    @Autowired EnableAccount enable;

    Staff.Person administrator;
    Staff.Person reader;
    Browser browser;

    @BeforeEach
    void somebodyElse() throws Exception {
        administrator = staff.with(Role.ADMINISTRATOR, null);
        reader = staff.with(Role.READER, null);
        browser = staff.signedIn(administrator);
    }

    @Test
    void theAdministratorSeesWhatTheOtherSeesAndABannerOnEveryPage() throws Exception {
        var started = start(reader.id(), REASON);

        assertThat(started.statusCode()).isEqualTo(303);
        assertThat(browser.get(ACCOUNTS).statusCode()).isEqualTo(404);
        for (String path : new String[] {"/admin", "/admin/people/account", ACCOUNTS}) {
            assertThat(browser.page(path)).as(path).contains("/admin/people/view-as/end");
        }
        assertThat(browser.page("/admin/people/account"))
                .contains(reader.email())
                .doesNotContain(administrator.email());
    }

    @Test
    void nothingIsChangedMeanwhile() throws Exception {
        var editor = staff.with(Role.EDITOR, null);
        start(editor.id(), REASON);
        String token = Browser.tokenOf(browser.page("/admin/people/account"));

        var made =
                browser.post(
                        "/admin/people/persons",
                        Browser.form(token, "displayName", "Ange Essai (fictif)"));

        assertThat(made.statusCode()).isEqualTo(403);
        assertThat(browser.post("/admin/people/account", Browser.form(token)).statusCode())
                .isEqualTo(403);
        end();
        assertThat(browser.get(ACCOUNTS).statusCode()).isEqualTo(200);
    }

    /** Without the refusal of forms the use cases refuse all the same. */
    @Test
    void useCasesRefuseToo() {
        var viewing =
                new ViewingPrincipal(
                        UUID.randomUUID(),
                        new Actor.AccountHolder(administrator.id(), "Camille (fictif)"),
                        new Actor.AccountHolder(reader.id(), "Lou (fictif)"),
                        REASON,
                        Instant.MAX);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(viewing, null, List.of()));
        try {
            assertThatThrownBy(() -> enable.enable(reader.id()))
                    .isInstanceOf(AccessRefused.class)
                    .hasMessageContaining("read-only");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void bothHistoriesKeepItWithTheReason() throws Exception {
        start(reader.id(), REASON);
        end();

        assertThat(actions(administrator.id())).contains("view-began", "view-ended");
        assertThat(actions(reader.id())).contains("viewed-as", "viewed-as-ended");
        assertThat(browser.page(ACCOUNTS + "/" + reader.id())).contains(REASON);
        assertThat(browser.page(ACCOUNTS + "/" + administrator.id())).contains(REASON);
    }

    /** Whoever is viewed has tried nothing. */
    @Test
    void whatIsRefusedMeanwhileIsRecordedOfWhoeverLooks() throws Exception {
        start(reader.id(), REASON);

        assertThat(browser.get(ACCOUNTS).statusCode()).isEqualTo(404);

        assertThat(refusals(reader.id())).isEmpty();
        assertThat(refusals(administrator.id()))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.actorName()).isEqualTo(administrator.name());
                    assertThat(refusal.changes())
                            .contains(new Change("onBehalfOf", null, reader.name(), false));
                });
    }

    @Test
    void whoSignsOutHasStoppedLooking() throws Exception {
        start(reader.id(), REASON);

        browser.fill("/admin/people/account", "/sign-out");

        assertThat(actions(reader.id())).contains("viewed-as-ended").doesNotContain("signed-out");
        assertThat(actions(administrator.id())).contains("view-ended", "signed-out");
        assertThat(staff.signedIn(administrator).get(ACCOUNTS).statusCode()).isEqualTo(200);
    }

    @Test
    void itEndsByItselfAfterHalfAnHour() throws Exception {
        start(reader.id(), REASON);
        clock.moveOn(Duration.ofMinutes(29));
        assertThat(browser.get(ACCOUNTS).statusCode()).isEqualTo(404);

        clock.moveOn(Duration.ofMinutes(2));

        assertThat(browser.get(ACCOUNTS).statusCode()).isEqualTo(200);
        assertThat(start(reader.id(), REASON).statusCode()).isEqualTo(303);
    }

    @Test
    void whoAdministersNoMoreSeesNoMore() throws Exception {
        var editor = staff.with(Role.EDITOR, null);
        start(editor.id(), REASON);
        assertThat(browser.page("/admin/people/account")).contains(editor.email());

        dsl.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.ACCOUNT_ID.eq(administrator.id())).execute();

        assertThat(browser.page("/admin/people/account"))
                .contains(administrator.email())
                .doesNotContain("/admin/people/view-as/end");
    }

    @Test
    void aReasonIsAskedForAndOthersAreNotLetIn() throws Exception {
        assertThat(start(reader.id(), "court").statusCode()).isEqualTo(422);
        assertThat(start(administrator.id(), REASON).statusCode()).isEqualTo(404);
        assertThat(start(UUID.randomUUID(), REASON).statusCode()).isEqualTo(404);
        var other = staff.signedIn(reader);
        assertThat(other.get(path(administrator.id())).statusCode()).isEqualTo(404);
        String token = Browser.tokenOf(other.page("/admin/people/account"));
        for (String path : new String[] {path(administrator.id()), "/admin/people/view-as/end"}) {
            assertThat(other.post(path, Browser.form(token, "reason", REASON)).statusCode())
                    .isEqualTo(404);
        }
    }

    private HttpResponse<String> start(UUID account, String reason) throws Exception {
        return browser.fill("/admin/people/account", path(account), "reason", reason);
    }

    private void end() throws Exception {
        browser.fill("/admin/people/account", "/admin/people/view-as/end");
    }

    private static String path(UUID account) {
        return ACCOUNTS + "/" + account + "/view-as";
    }

    private List<AuditEntry> refusals(UUID account) {
        return audit.history(new AuditSubject("platform.access", account));
    }

    private List<String> actions(UUID account) {
        return audit.history(new AuditSubject("people.account", account)).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
