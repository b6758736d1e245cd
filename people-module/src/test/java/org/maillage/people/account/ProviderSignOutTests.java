package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.SIGN_IN_STEP;

import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Whoever came by the service leaves by it; their session here ends first, whatever the service does. */
@ProviderTest
class ProviderSignOutTests {

    private static final String SESSIONS = ProviderVisits.OWN + "/sessions";
    private static final String BACK = "/sign-in/oidc/left";
    private static final String BOTH = "Vous êtes déconnecté, ici et chez l’Annuaire d’essai";

    @Autowired Staff staff;
    @Autowired ProviderVisits visits;
    @Autowired Enrolment enrolment;
    @Autowired MovableClock clock;
    @Autowired DSLContext dsl;

    private String guest = "";
    private @Nullable ProviderGuest there;
    private @Nullable Browser here;

    @BeforeEach
    void theServiceIsThereAndHonest() {
        visits.begin();
        there = new ProviderGuest(visits.site());
        here = staff.browser();
    }

    private Browser here() {
        return Objects.requireNonNull(here);
    }

    private ProviderGuest there() {
        return Objects.requireNonNull(there);
    }

    @Test
    void leadsOutOfTheServiceAndBack() throws Exception {
        come(staff.with(Role.READER, null));
        assertThat(there().isKnown(ProviderVisits.wayThere(here(), null))).isTrue();

        var out = signOut();

        assertThat(isIn()).as("before the service was asked").isFalse();
        assertThat(out.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(out.headers().firstValue("Cache-Control")).hasValue("no-store");
        String address = address(out);
        assertThat(address)
                .startsWith(visits.site().issuer() + "/connect/logout?id_token_hint=ey")
                .contains("&post_logout_redirect_uri=http%3A%2F%2F127.0.0.1", "&state=");
        var back = there().leave(address);
        assertThat(back.toString()).startsWith(here().address() + BACK + "?state=");
        var answer = here().get(back.getRawPath() + "?" + back.getRawQuery());
        assertThat(here().follow(answer).body()).contains(BOTH);
        assertThat(there().isKnown(ProviderVisits.wayThere(here(), null))).isFalse();
    }

    @Test
    void whoCameOtherwiseLeavesAsEver() throws Exception {
        var person = staff.with(Role.READER, null);
        visits.joined(person);
        staff.signIn(here(), person.email(), Staff.PASSWORD);

        assertThat(Browser.location(signOut())).isEqualTo("/");
    }

    @Test
    void theStepToTheSecondFactorForgetsNothing() throws Exception {
        var person = staff.with(Role.ADMINISTRATOR, null);
        guest = visits.joined(person);
        var phone = enrolment.of(staff.signedIn(person));
        here().get(visits.wayBack(here(), there(), guest, null));
        assertThat(isIn()).isFalse();
        var step = dsl.fetchSingle(SIGN_IN_STEP, SIGN_IN_STEP.ACCOUNT_ID.eq(person.id())).getWay();
        assertThat(readable(step)).doesNotContain("eyJ", visits.site().issuer());
        here().fill("/sign-in/code", "/sign-in/code", "code", phone.code());
        assertThat(isIn()).isTrue();

        assertThat(there().leave(address(signOut())).getPath()).isEqualTo(BACK);
    }

    @Test
    void whatTheServiceHasSaidIsReadableForNobodyAndGoesWithTheSession() throws Exception {
        var person = staff.with(Role.READER, null);
        come(person);

        assertThat(kept(person))
                .singleElement()
                .satisfies(text ->
                        assertThat(text).doesNotContain("eyJ", visits.site().issuer(), "."));
        signOut();
        assertThat(kept(person)).isEmpty();
    }

    @Test
    void everywhereIsThereToo() throws Exception {
        var person = staff.with(Role.READER, null);
        come(person);
        var other = staff.signedIn(person);

        var out = here().fill(SESSIONS, SESSIONS + "/end");

        assertThat(isIn()).isFalse();
        assertThat(other.get(ProviderVisits.OWN).statusCode()).isEqualTo(303);
        assertThat(out.body()).doesNotContain("/sign-out", person.name());
        assertThat(there().leave(address(out)).getPath()).isEqualTo(BACK);
    }

    @Test
    void soIsTheEndOfTheSessionThatOneSitsAt() throws Exception {
        come(staff.with(Role.READER, null));
        String end =
                Jsoup.parse(here().page(SESSIONS))
                        .select("main form")
                        .eachAttr("action")
                        .getFirst();

        var out = here().fill(SESSIONS, end);

        assertThat(isIn()).isFalse();
        assertThat(there().leave(address(out)).getPath()).isEqualTo(BACK);
    }

    /** The session is the administrator's all the while. */
    @Test
    void whoLooksAsSomebodyElseLeavesAsThemselves() throws Exception {
        var administrator = staff.with(Role.ADMINISTRATOR, null);
        var reader = staff.with(Role.READER, null);
        come(administrator);
        var view = "/admin/people/accounts/" + reader.id() + "/view-as";
        here().fill(ProviderVisits.OWN, view, "reason", "La personne ne trouve rien (fictif)");
        assertThat(here().page(ProviderVisits.OWN)).contains(reader.email());

        assertThat(there().leave(address(signOut())).getPath()).isEqualTo(BACK);

        assertThat(visits.history(administrator)).contains("view-ended", "signed-out");
    }

    @Test
    void aServiceThatIsAwayKeepsNobodyIn() throws Exception {
        come(staff.with(Role.READER, null));
        visits.site().close();
        clock.moveOn(Duration.ofMinutes(2));

        var answer = signOut();

        assertThat(isIn()).isFalse();
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(here().follow(answer).body())
                .contains("Vous êtes déconnecté d’ici", "peut-être encore connecté");
    }

    @Test
    void aServiceWithoutAWayOutIsNotAskedForOne() throws Exception {
        var person = staff.with(Role.READER, null);
        visits.site().leadOut(false);
        come(person);
        assertThat(kept(person)).isEmpty();
        assertThat(Browser.location(signOut())).isEqualTo("/");

        visits.site().leadOut(true);
        clock.moveOn(Duration.ofMinutes(2));
        come(person);
        visits.site().leadOut(false);
        clock.moveOn(Duration.ofMinutes(2));
        assertThat(Browser.location(signOut())).as("it has closed it since").isEqualTo("/");
    }

    @Test
    void signingOutTakesAForm() throws Exception {
        come(staff.with(Role.READER, null));

        assertThat(here().get("/sign-out").statusCode()).isEqualTo(404);
        assertThat(here().post("/sign-out", Browser.form("forged")).statusCode()).isEqualTo(403);
        String token = Browser.tokenOf(here().page(ProviderVisits.OWN));
        assertThat(here().post("/sign-in/oidc/out", Browser.form(token)).statusCode())
                .isEqualTo(404);
        assertThat(isIn()).isTrue();
    }

    @Test
    void whoeverWasNotSentThereIsToldNothing() throws Exception {
        come(staff.with(Role.READER, null));
        signOut();

        for (String query :
                List.of("", "?state=", "?state=autre", "?state=autre&next=https://exemple.test")) {
            var answer = here().get(BACK + query);
            assertThat(Browser.location(answer)).as(query).isEqualTo("/sign-in");
            assertThat(here().follow(answer).body()).doesNotContain(BOTH);
        }
        assertThat(Browser.location(staff.browser().get(BACK + "?state="))).isEqualTo("/sign-in");
    }

    private void come(Staff.Person person) throws Exception {
        guest = visits.identities(person) == 0 ? visits.joined(person) : guest;
        here().get(visits.wayBack(here(), there(), guest, null));
        assertThat(isIn()).isTrue();
    }

    private boolean isIn() throws Exception {
        return here().get(ProviderVisits.OWN).statusCode() == 200;
    }

    private HttpResponse<String> signOut() throws Exception {
        return here().fill(ProviderVisits.OWN, "/sign-out");
    }

    /** Where the page leads, by itself and by its link. */
    private static String address(HttpResponse<String> out) {
        assertThat(out.statusCode()).as(out.body()).isEqualTo(200);
        var page = Jsoup.parse(out.body());
        String address = page.select("main a").attr("href");
        assertThat(page.select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0;url=" + address);
        return address;
    }

    private List<String> kept(Staff.Person person) {
        return dsl.fetch(
                        """
                        select a.attribute_bytes
                        from platform.spring_session_attributes a
                        join platform.spring_session s on s.primary_id = a.session_primary_id
                        where s.principal_name = ? and a.attribute_name like 'kept %'
                        """,
                        person.id().toString())
                .map(row -> readable(row.get(0, byte[].class)));
    }

    private static String readable(byte[] stored) {
        return new String(stored, StandardCharsets.ISO_8859_1);
    }
}
