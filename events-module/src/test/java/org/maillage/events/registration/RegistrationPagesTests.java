package org.maillage.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.events.db.Tables.REGISTRATION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Hostile;
import org.maillage.events.site.Site;
import org.maillage.events.site.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

@EventsTest
class RegistrationPagesTests {

    @Autowired Site site;
    @Autowired DSLContext db;

    private Visitor staff;
    private UUID event = UUID.randomUUID();
    private String slug = "";

    static Stream<String> hostileTexts() {
        return Hostile.texts(200);
    }

    @BeforeEach
    void aPublishedEvent() throws Exception {
        staff = site.administrator();
        var owner = site.upstream().organisation("Fédération (fictive)");
        slug = "inscriptions-" + UUID.randomUUID().toString().substring(0, 8);
        event =
                site.publishedEvent(
                        staff, Site.event(owner, "Inscriptions (fictif)", "slug", slug));
    }

    private void offer(String audience, int cap) throws Exception {
        var answer =
                staff.send(
                        admin("/offers/new"),
                        Map.of("audience", audience, "cap", Integer.toString(cap)));
        assertThat(answer.status()).isEqualTo(303);
    }

    private String admin(String path) {
        return "/admin/events/" + event + "/registrations" + path;
    }

    private String form() {
        return "/events/" + slug + "/register";
    }

    private Visitor.Answer register(String name, String audience) throws Exception {
        return site.anybody().send(form(), Map.of("name", name, "audience", audience));
    }

    private int rows() {
        return db.fetchCount(REGISTRATION, REGISTRATION.EVENT_ID.eq(event));
    }

    @Test
    void aRegistrationIsConfirmedOnAPageThatOnlyItsHolderFinds() throws Exception {
        offer("HABITANT", 5);

        var answer = register("Alix (fictive)", "HABITANT");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).matches("/events/registrations/[A-Za-z0-9_-]{43}");
        assertThat(site.anybody().text(answer.location()))
                .contains("Inscription confirmée", "Alix (fictive)", "Inscriptions (fictif)");
        assertThat(site.anybody().get("/events/registrations/wrong").status()).isEqualTo(404);
    }

    @Test
    void theDatabaseKnowsTheTokensHashOnly() throws Exception {
        offer("HABITANT", 5);
        var token = register("Alix (fictive)", "HABITANT").location().replaceFirst(".*/", "");

        var row = db.fetchSingle(REGISTRATION, REGISTRATION.EVENT_ID.eq(event));

        assertThat(row.getTokenHash()).isEqualTo(new RegistrationToken(token).hash());
        assertThat(row.toString()).doesNotContain(token);
    }

    @Test
    void aFullAudienceIsNotOfferedAndAFullEventSaysSo() throws Exception {
        offer("HABITANT", 1);
        offer("PARTNER", 1);

        register("Alix (fictive)", "HABITANT");
        var one = site.anybody().get(form()).page();
        assertThat(one.select("input[name=audience]").eachAttr("value")).containsExactly("PARTNER");
        assertThat(one.text()).contains("Complet");

        register("Noa (fictif)", "PARTNER");
        var none = site.anybody().get(form()).page();
        assertThat(none.select("input[name=audience]")).isEmpty();
        assertThat(none.select(".empty-state").text()).contains("Complet");
    }

    @Test
    void whoComesTooLateKeepsWhatWasTyped() throws Exception {
        offer("HABITANT", 1);
        offer("PARTNER", 1);
        var late = site.anybody();
        var fields = Map.of("name", "Sacha (fictive)", "audience", "HABITANT");
        var filled = late.fill(form(), fields);
        register("Alix (fictive)", "HABITANT");

        var answer = late.submit(filled, form());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("input[name=name]").val()).isEqualTo("Sacha (fictive)");
        assertThat(answer.page().text()).contains("Il n’y a plus de place pour ce public");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void fiftyEqualFormsAreOneRegistration() throws Exception {
        offer("HABITANT", 100);
        var visitor = site.anybody();
        var filled = visitor.fill(form(), Map.of("name", "Alix (fictive)", "audience", "HABITANT"));
        Callable<Visitor.Answer> send = () -> visitor.submit(filled, form());

        try (var threads = Executors.newFixedThreadPool(25)) {
            var locations =
                    threads.invokeAll(Collections.nCopies(50, send)).stream()
                            .map(RegistrationPagesTests::location)
                            .filter(location -> location.contains("/registrations/"))
                            .distinct()
                            .toList();
            assertThat(locations).hasSize(1);
        }
        assertThat(rows()).isEqualTo(1);
    }

    private static String location(Future<Visitor.Answer> answer) {
        try {
            return answer.get().location();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void hostileTextsComeBackUnharmed(String text) throws Exception {
        offer("HABITANT", 5);
        var answer =
                site.anybody()
                        .send(
                                form(),
                                Map.of("name", text, "organisation", text, "audience", "HABITANT"));

        assertThat(answer.status()).isEqualTo(303);
        var result = site.anybody().get(answer.location()).page();
        assertThat(result.select("dd").eachText()).contains(Hostile.shown(text));
        assertThat(result.select("main script, main img")).isEmpty();
        assertThat(staff.text(admin(""))).contains(Hostile.shown(text));
    }

    @Test
    void refusesWhatIsMissingOrWrong() throws Exception {
        offer("HABITANT", 5);
        for (var fields :
                List.of(
                        Map.of("name", "", "audience", "HABITANT"),
                        Map.of("name", "Alix (fictive)", "audience", "KING"),
                        Map.of("name", "Alix (fictive)", "audience", ""),
                        Map.of("name", "a".repeat(201), "audience", "HABITANT"),
                        Map.of("name", "\u0085", "audience", "HABITANT"),
                        Map.of("name", "Alix (fictive)", "audience", "\u0085"),
                        Map.of(
                                "name",
                                "Alix (fictive)",
                                "audience",
                                "HABITANT",
                                "email",
                                "sans arobase"))) {
            assertThat(site.anybody().send(form(), fields).status()).isEqualTo(422);
        }
        assertThat(rows()).isZero();
    }

    @Test
    void staffSeeWhoHasRegisteredAndFreeASeat() throws Exception {
        offer("HABITANT", 1);
        register("Alix (fictive)", "HABITANT");
        var list = staff.get(admin("")).page();
        assertThat(list.text()).contains("Alix (fictive)");
        var action = list.select("form[action$=/cancel]").attr("action");

        assertThat(staff.press(admin(""), action, Map.of()).status()).isEqualTo(303);

        assertThat(staff.text(admin(""))).contains("Annulée");
        assertThat(register("Noa (fictif)", "HABITANT").status()).isEqualTo(303);
        assertThat(staff.text(admin("?q=alix"))).contains("1 résultat");
    }

    @Test
    void loweringSeatsBelowThoseTakenIsRefusedInWords() throws Exception {
        offer("HABITANT", 3);
        register("Alix (fictive)", "HABITANT");
        register("Noa (fictif)", "HABITANT");
        var path =
                staff.get(admin(""))
                        .page()
                        .select("a[href*=/offers/]:not([href$=new])")
                        .attr("href");

        var answer = staff.send(path, Map.of("cap", "1"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("2 personnes sont déjà inscrites");
    }

    @Test
    void aClosingBeforeTheOpeningAndImpossibleTimesAreRefused() throws Exception {
        for (var times :
                List.of(
                        List.of("2030-01-02T10:00", "2030-01-01T10:00"),
                        List.of("2030-02-30T10:00", ""),
                        List.of("+300000-01-01T00:00", ""),
                        List.of("", "2201-01-01T00:00"),
                        List.of("demain", ""))) {
            var answer =
                    staff.send(
                            admin("/offers/new"),
                            Map.of(
                                    "audience",
                                    "HABITANT",
                                    "cap",
                                    "5",
                                    "opensAt",
                                    times.get(0),
                                    "closesAt",
                                    times.get(1)));
            assertThat(answer.status()).isEqualTo(422);
        }
    }

    @Test
    void thereIsNoFormWithoutSeatsOrForADraft() throws Exception {
        assertThat(site.anybody().get(form()).status()).isEqualTo(404);
        assertThat(site.anybody().get("/events/unknown/register").status()).isEqualTo(404);
    }

    @Test
    void strangersDoNotSeeWhoHasRegistered() throws Exception {
        assertThat(site.anybody().get(admin("")).status()).isEqualTo(303);
        assertThat(site.staffOf(UUID.randomUUID()).get(admin("")).status()).isEqualTo(404);
    }

    @Test
    void seatsOfNothingVisibleAreRefusedBesideTheirFields() throws Exception {
        var answer =
                staff.send(admin("/offers/new"), Map.of("audience", "\u0085", "cap", "\u0085"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[name=cap].is-invalid")).isNotEmpty();
    }

    @Test
    void anEarlierAddressLeadsToTheFormAndAFormThatWasOpenStillCounts() throws Exception {
        offer("HABITANT", 5);
        var visitor = site.anybody();
        var old = form();
        var filled = visitor.fill(old, Map.of("name", "Alix (fictive)", "audience", "HABITANT"));
        slug = slug + "-bis";
        staff.send("/admin/events/" + event + "/edit", Map.of("slug", slug));

        var answer = site.anybody().get(old);
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.location()).endsWith(form());
        assertThat(visitor.submit(filled, old).location()).startsWith("/events/registrations/");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aRegistrationHasAHistoryForThoseWhoHandleIt() throws Exception {
        offer("HABITANT", 1);
        register("Alix (fictive)", "HABITANT");
        var list = staff.get(admin("")).page();
        staff.press(admin(""), list.select("form[action$=/cancel]").attr("action"), Map.of());
        var path = list.select("table a[href$=/history]").attr("href");

        assertThat(staff.get(path).page().select(".history-act strong").eachText())
                .containsExactly("Inscription annulée", "Inscription confirmée");
        assertThat(site.staffOf(UUID.randomUUID()).get(path).status()).isEqualTo(404);
    }
}
