package org.maillage.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.events.db.Tables.EVENT;
import static org.maillage.events.db.Tables.GUIDING_QUESTION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.events.published.SessionCardChanged;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Heard;
import org.maillage.events.site.Hostile;
import org.maillage.events.site.Site;
import org.maillage.events.site.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

@EventsTest
class EventPagesTests {

    @Autowired Site site;
    @Autowired Heard heard;
    @Autowired DSLContext db;

    private Visitor staff;
    private UUID owner = UUID.randomUUID();

    static Stream<String> hostileTitles() {
        return Hostile.texts(200);
    }

    @BeforeEach
    void staffOfAFederation() throws Exception {
        owner = site.upstream().organisation("Fédération (fictive)");
        staff = site.administrator();
    }

    private static String slug() {
        return "evenement-" + UUID.randomUUID();
    }

    private static String edit(UUID event) {
        return "/admin/events/" + event + "/edit";
    }

    @Test
    void anEventIsADraftUntilItIsPublished() throws Exception {
        var slug = slug();
        var event = site.newEvent(staff, Site.event(owner, "Rencontre (fictive)", "slug", slug));

        assertThat(site.anybody().get("/events/" + slug).status()).isEqualTo(404);
        assertThat(staff.text("/events/" + slug)).contains("Brouillon", "Rencontre (fictive)");
        assertThat(site.anybody().text("/events?q=" + slug)).doesNotContain("Rencontre");

        staff.press("/admin/events/" + event, "/admin/events/" + event + "/publish", Map.of());
        assertThat(site.anybody().text("/events/" + slug)).contains("ven. 14 mars 2031");

        staff.press("/admin/events/" + event, "/admin/events/" + event + "/unpublish", Map.of());
        assertThat(site.anybody().get("/events/" + slug).status()).isEqualTo(404);
    }

    @Test
    void theAddressIsMadeFromTheTitleAndNeverTwice() throws Exception {
        var title = "Journée " + UUID.randomUUID();
        var first = site.newEvent(staff, Site.event(owner, title));
        var second = site.newEvent(staff, Site.event(owner, title));

        assertThat(slugOf(second)).isEqualTo(slugOf(first) + "-2");
    }

    private String slugOf(UUID event) {
        return db.fetchSingle(EVENT, EVENT.ID.eq(event)).getSlug();
    }

    @Test
    void anOldAddressRedirectsAndCannotBeTakenByAnother() throws Exception {
        var old = slug();
        var now = slug();
        var event = site.publishedEvent(staff, Site.event(owner, "Renommé (fictif)", "slug", old));
        staff.send(edit(event), Map.of("slug", now));

        var answer = site.anybody().get("/events/" + old);
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.location()).endsWith("/events/" + now);

        var other =
                staff.send("/admin/events/new", Site.event(owner, "Autre (fictif)", "slug", old));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.page().text()).contains("celle d’un autre événement");
        assertThat(staff.send(edit(event), Map.of("slug", old)).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "startDate, 2031-02-30",
        "startDate, hier",
        "endDate, 2031-03-13",
        "title, ''",
        "kind, PARTY",
        "zone, Mars/Olympus",
        "zone, Asia/Tokyo",
        "attendance, -3",
        "attendance, beaucoup",
        "hashtag, deux mots",
        "slug, Pas Bon",
        "slug, registrations",
        "owner, 00000000-0000-7000-8000-000000000000",
        "owner, ''"
    })
    void refusesWhatCannotBe(String field, String value) throws Exception {
        var answer =
                staff.send("/admin/events/new", Site.event(owner, "Refusé (fictif)", field, value));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[name=" + field + "].is-invalid")).isNotEmpty();
        assertThat(answer.page().select("input[name=title]").val())
                .isEqualTo(field.equals("title") ? "" : "Refusé (fictif)");
    }

    @Test
    void aTitleHasItsLimit() throws Exception {
        assertThat(staff.send("/admin/events/new", Site.event(owner, "a".repeat(201))).status())
                .isEqualTo(422);
        assertThat(
                        staff.send(
                                        "/admin/events/new",
                                        Site.event(
                                                owner,
                                                "Questions (fictif)",
                                                "questions",
                                                "q".repeat(501)))
                                .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @MethodSource("hostileTitles")
    void hostileTextsComeBackUnharmed(String text) throws Exception {
        var slug = slug();
        var edition = text.length() > 80 ? text.substring(0, 80) : text;
        var event =
                site.publishedEvent(
                        staff,
                        Site.event(
                                owner,
                                text,
                                "slug",
                                slug,
                                "edition",
                                edition,
                                "place",
                                text,
                                "description",
                                text,
                                "questions",
                                text));

        var page = site.anybody().get("/events/" + slug).page();
        assertThat(page.select("h1").text()).isEqualTo(Hostile.shown(text));
        assertThat(page.select(".event-description").text()).isEqualTo(Hostile.shown(text));
        assertThat(page.select(".event-questions li").text()).isEqualTo(Hostile.shown(text));
        assertThat(page.select("main script, main img")).isEmpty();
        var form = staff.get(edit(event)).page();
        assertThat(form.select("input[name=title]").val()).isEqualTo(text);
        assertThat(form.select("textarea[name=description]").val()).isEqualTo(text);
        assertThat(staff.get("/admin/events/" + event + "/history").status()).isEqualTo(200);
    }

    @Test
    void aStaleFormShowsBothVersionsAndMayThenOverwrite() throws Exception {
        var event = site.newEvent(staff, Site.event(owner, "Avant (fictif)", "place", "Lille"));
        var mine = staff.fill(edit(event), Map.of("title", "Le mien (fictif)"));
        staff.send(edit(event), Map.of("title", "Le sien (fictif)", "kind", "CONGRESS"));

        var answer = staff.submit(mine, edit(event));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".conflict").text())
                .contains("Le mien (fictif)", "Le sien (fictif)", "Congrès", "Journée d’étude");
        assertThat(answer.page().select("input[name=title]").val()).isEqualTo("Le mien (fictif)");
        assertThat(db.fetchSingle(EVENT, EVENT.ID.eq(event)).getTitle())
                .isEqualTo("Le sien (fictif)");

        var again =
                answer.page()
                        .select("form[action=" + edit(event) + "]")
                        .forms()
                        .getFirst()
                        .formData();
        assertThat(staff.submit(again, edit(event)).status()).isEqualTo(303);
        assertThat(db.fetchSingle(EVENT, EVENT.ID.eq(event)).getTitle())
                .isEqualTo("Le mien (fictif)");
    }

    @Test
    void guidingQuestionsKeepTheirIdsWhileTheirWordsStay() throws Exception {
        var event =
                site.newEvent(
                        staff,
                        Site.event(owner, "Questions (fictif)", "questions", "Un ?\nDeux ?"));
        var before = questions(event);

        staff.send(edit(event), Map.of("questions", "Zéro ?\nDeux ?\n\nUn ?"));

        assertThat(questions(event)).containsAllEntriesOf(before).hasSize(3);
    }

    private Map<String, UUID> questions(UUID event) {
        return db.selectFrom(GUIDING_QUESTION)
                .where(GUIDING_QUESTION.EVENT_ID.eq(event))
                .fetchMap(GUIDING_QUESTION.QUESTION, GUIDING_QUESTION.ID);
    }

    @ParameterizedTest
    @CsvSource({
        "habitants",
        "habitant",
        "HABITANTS",
        "professionnels",
        "citoyen",
        "ete",
        "coeur",
        "'l’écologie'"
    })
    void searchKnowsAccentsAndInclusiveWriting(String typed) throws Exception {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        site.publishedEvent(
                staff,
                Site.event(
                        owner,
                        "Marque " + mark,
                        "description",
                        "habitant·es, professionnel.le.s et citoyen.ne.s, l'été, au cœur de"
                                + " l'écologie"));

        assertThat(
                        site.anybody()
                                .get("/events?q=" + mark + " " + typed)
                                .page()
                                .select(".event-card"))
                .hasSize(1);
    }

    @Test
    void eventsToComeStandBeforeThosePast() throws Exception {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        for (var year : new String[] {"2019", "2041", "2001", "2040"}) {
            site.publishedEvent(
                    staff, Site.event(owner, mark + " " + year, "startDate", year + "-05-02"));
        }

        var page = site.anybody().get("/events?q=" + mark).page();

        assertThat(page.select(".event-card h3, .event-group").eachText())
                .containsExactly(
                        "À venir",
                        mark + " 2040",
                        mark + " 2041",
                        "Passés",
                        mark + " 2019",
                        mark + " 2001");
        assertThat(site.anybody().get("/events?year=2041&q=" + mark).page().select(".event-card"))
                .hasSize(1);
    }

    @Test
    void whoHoldsNothingSeesNothing() throws Exception {
        var event = site.newEvent(staff, Site.event(owner, "Réservé (fictif)"));
        var stranger = site.staffOf(UUID.randomUUID());

        for (var path :
                new String[] {"", "/edit", "/organisers", "/rooms", "/history", "/days/new"}) {
            assertThat(stranger.get("/admin/events/" + event + path).status()).isEqualTo(404);
        }
        assertThat(stranger.text("/admin/events?q=reserve")).doesNotContain("Réservé");
        assertThat(site.anybody().get("/admin/events").status()).isEqualTo(303);
    }

    @Test
    void aCoOrganiserWorksOnTheEventToo() throws Exception {
        var other = site.upstream().organisation("Union régionale (fictive)");
        var event = site.newEvent(staff, Site.event(owner, "Ensemble (fictif)"));
        var colleague = site.staffOf(other);
        assertThat(colleague.get(edit(event)).status()).isEqualTo(404);

        staff.send(
                "/admin/events/" + event + "/organisers", Map.of("organisation", other.toString()));

        assertThat(colleague.send(edit(event), Map.of("place", "Rennes")).status()).isEqualTo(303);
        assertThat(colleague.text("/admin/events?q=ensemble")).contains("Ensemble (fictif)");
        var history = staff.text("/admin/events/" + event + "/history");
        assertThat(history).contains("Organisateur ajouté", "Union régionale (fictive)", "Rennes");
    }

    @Test
    void unknownEventsAreUnknown() throws Exception {
        var unknown = UUID.randomUUID();
        for (var path : new String[] {"/admin/events/" + unknown, edit(unknown), "/events/rien"}) {
            assertThat(staff.get(path).status()).isEqualTo(404);
        }
        assertThat(staff.get("/admin/events/pas-un-identifiant").status()).isEqualTo(404);
    }

    @Test
    void aNewTitleAddressOrPublicationReachesEverySession() throws Exception {
        var event = site.newEvent(staff, Site.event(owner, "Cartes (fictif)"));
        var session = site.newSession(staff, event, Site.session("WORKSHOP", "Atelier (fictif)"));
        staff.send(edit(event), Map.of("title", "Cartes neuves (fictif)"));
        staff.send(edit(event), Map.of("place", "Brest"));
        staff.press("/admin/events/" + event, "/admin/events/" + event + "/publish", Map.of());

        var cards =
                heard.of(SessionCardChanged.class).stream()
                        .filter(card -> card.session().value().equals(session))
                        .toList();

        assertThat(cards).extracting(SessionCardChanged::revision).containsExactly(1L, 2L, 3L);
        assertThat(cards.getLast().published()).isTrue();
        assertThat(cards.getLast().eventTitle()).isEqualTo("Cartes neuves (fictif)");
    }

    @Test
    void aTitleOfNothingVisibleIsRefusedBesideItsField() throws Exception {
        var answer = staff.send("/admin/events/new", Site.event(owner, "\u0085"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[name=title].is-invalid")).isNotEmpty();
    }

    @Test
    void aQuestionAskedTwiceIsAskedOnceAndAnEventWithTwoOfThemCanBeRepaired() throws Exception {
        var event =
                site.newEvent(
                        staff,
                        Site.event(owner, "Questions (fictif)", "questions", "Un ?\nUn ?\n Un ?"));
        assertThat(db.fetchCount(GUIDING_QUESTION, GUIDING_QUESTION.EVENT_ID.eq(event)))
                .isEqualTo(1);

        db.insertInto(GUIDING_QUESTION)
                .set(GUIDING_QUESTION.ID, UUID.randomUUID())
                .set(GUIDING_QUESTION.EVENT_ID, event)
                .set(GUIDING_QUESTION.POSITION, 2)
                .set(GUIDING_QUESTION.QUESTION, "Un ?")
                .execute();
        assertThat(staff.send(edit(event), Map.of("questions", "Un ?\nDeux ?")).status())
                .isEqualTo(303);
        assertThat(questions(event)).containsOnlyKeys("Un ?", "Deux ?");
    }

    /** Of the first and the last clock of the world one is always on another day than Paris. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Etc/GMT+12"})
    void anEventIsOverWhenTheDayHasEndedWhereItTakesPlace(String zone) throws Exception {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var today = LocalDate.now(ZoneId.of(zone));
        for (var day : new LocalDate[] {today, today.minusDays(1)}) {
            var event =
                    site.publishedEvent(
                            staff, Site.event(owner, mark + " " + day, "startDate", "" + day));
            db.update(EVENT).set(EVENT.ZONE, zone).where(EVENT.ID.eq(event)).execute();
        }

        var page = site.anybody().get("/events?q=" + mark).page();

        assertThat(page.select(".event-card h3, .event-group").eachText())
                .containsExactly(
                        "À venir", mark + " " + today, "Passés", mark + " " + today.minusDays(1));
    }
}
