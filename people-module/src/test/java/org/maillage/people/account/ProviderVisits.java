package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.PROVIDER_IDENTITY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.people.account.ProviderSite.Guest;
import org.maillage.people.account.ProviderSite.Lie;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillagetools.testkit.Browser;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** People who come by the service, and what that leaves here. */
@TestComponent
class ProviderVisits implements AutoCloseable {

    static final String DOOR = "/sign-in/oidc";
    static final String OWN = "/admin/people/account";
    static final String PAGE = OWN + "/provider";
    private static final ProviderSite SITE = new ProviderSite();

    private final Staff staff;
    private final MovableClock clock;
    private final DSLContext dsl;
    private final Audit audit;

    ProviderVisits(Staff staff, MovableClock clock, DSLContext dsl, Audit audit) {
        this.staff = staff;
        this.clock = clock;
        this.dsl = dsl;
        this.audit = audit;
    }

    /** What an operator configures. The service is not there yet when the application starts. */
    static final class Service
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var prefix = "maillage.sign-in.oidc.";
            TestPropertyValues.of(
                            prefix + "issuer=" + SITE.issuer(),
                            prefix + "client-id=" + ProviderSite.CLIENT,
                            prefix + "client-secret=" + ProviderSite.SECRET,
                            prefix + "label=l’Annuaire d’essai",
                            prefix + "label-en=the sample directory")
                    .applyTo(context);
        }
    }

    ProviderSite site() {
        return SITE;
    }

    /** The service is there and honest; whoever has guessed before has waited. */
    void begin() {
        SITE.open();
        SITE.tell(Lie.NONE);
        SITE.leadOut(true);
        clock.moveOn(Duration.ofMinutes(6));
    }

    @Override
    public void close() {
        SITE.close();
    }

    String guestOf(Staff.Person person) {
        return SITE.introduce(new Guest(someSubject(), person.email(), true));
    }

    static String someSubject() {
        return UUID.randomUUID().toString();
    }

    String joined(Staff.Person person) throws Exception {
        return joined(person, guestOf(person));
    }

    String joined(Staff.Person person, String guest) throws Exception {
        var holder = staff.signedIn(person);
        come(holder, guest);
        assertThat(join(holder, Staff.PASSWORD).statusCode()).isEqualTo(303);
        return guest;
    }

    HttpResponse<String> join(Browser holder, String proof) throws Exception {
        return change(holder, "LINK", proof);
    }

    HttpResponse<String> change(Browser holder, String change, String proof) throws Exception {
        return holder.fill(PAGE, PAGE, "change", change, "proof", proof);
    }

    HttpResponse<String> come(Browser browser, String guest) throws Exception {
        return come(browser, guest, null);
    }

    HttpResponse<String> come(Browser browser, String guest, @Nullable String next)
            throws Exception {
        return browser.get(wayBack(browser, guest, next));
    }

    /** What the service gives along, as a path of ours. */
    String wayBack(Browser browser, String guest, @Nullable String next) throws Exception {
        return wayBack(browser, new ProviderGuest(SITE), guest, next);
    }

    /** The same with a browser of theirs that the service may know later. */
    String wayBack(Browser browser, ProviderGuest theirs, String guest, @Nullable String next)
            throws Exception {
        String there = wayThere(browser, next);
        assertThat(there).startsWith(SITE.issuer()).contains("code_challenge_method=S256");
        var back = theirs.signIn(guest, there);
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    static String wayThere(Browser browser, @Nullable String next) throws Exception {
        String query =
                next == null ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        return browser.get(DOOR + query).headers().firstValue("Location").orElseThrow();
    }

    /** What the service is asked with, under this name. */
    static String asked(Browser browser, String name) throws Exception {
        return wayThere(browser, null).replaceFirst(".*[?&]" + name + "=([^&]+).*", "$1");
    }

    /** Nobody is signed in by it. */
    boolean refused(Browser browser, String back) throws Exception {
        var answer = browser.get(back);
        return Browser.location(answer).startsWith("/sign-in?service=")
                && browser.get(OWN).statusCode() == 303;
    }

    List<String> history(Staff.Person person) {
        return audit.history(AccountAudit.subject(person.id())).stream()
                .map(AuditEntry::action)
                .toList();
    }

    int identities(Staff.Person person) {
        return dsl.fetchCount(PROVIDER_IDENTITY, PROVIDER_IDENTITY.ACCOUNT_ID.eq(person.id()));
    }
}
