package org.maillage.events.appearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.events.db.Tables.APPEARANCE;
import static org.maillage.events.db.Tables.PERSON_CARD;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Hostile;
import org.maillage.events.site.Site;
import org.maillage.events.site.Upstream;
import org.maillage.events.site.Visitor;
import org.maillage.events.site.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

@EventsTest
class AppearancePagesTests {

    @Autowired Site site;
    @Autowired DSLContext db;
    @Autowired TransactionOperations transaction;

    private Visitor staff;
    private String slug = "";
    private String path = "";
    private UUID organisation = UUID.randomUUID();
    private UUID person = UUID.randomUUID();

    static Stream<String> hostileTexts() {
        return Hostile.texts(300);
    }

    @BeforeEach
    void aSession() throws Exception {
        staff = site.administrator();
        organisation = site.upstream().organisation("Fédération du Nord (fictive)");
        person = site.upstream().person("Claude Martin (fictif)");
        slug = "interventions-" + UUID.randomUUID();
        var event =
                site.publishedEvent(
                        staff, Site.event(organisation, "Interventions (fictif)", "slug", slug));
        var session = site.newSession(staff, event, Site.session("ROUND_TABLE", "Table ronde"));
        path = "/admin/events/" + event + "/sessions/" + session;
    }

    private Visitor.Answer add(UUID who, String... others) throws Exception {
        var fields = new HashMap<String, String>();
        fields.put("person", who.toString());
        fields.put("role", "SPEAKER");
        for (int i = 0; i < others.length; i += 2) {
            fields.put(others[i], others[i + 1]);
        }
        return staff.send(path + "/appearances/new", fields);
    }

    private List<String> people() throws Exception {
        return site.anybody().get("/events/" + slug).page().select(".session-people li").eachText();
    }

    private String appearance() {
        var id = db.fetchSingle(APPEARANCE, APPEARANCE.PERSON_ID.eq(person)).getId();
        return path + "/appearances/" + id;
    }

    @Test
    void namesFunctionAndOrganisationAreThoseOfThatDay() throws Exception {
        add(person, "function", "déléguée", "organisation", organisation.toString());
        site.upstream()
                .publish(
                        Upstream.card(person, 2, "Claude Dupont (fictif)", false),
                        Upstream.card(organisation, 2, "Union du Nord (fictive)"));
        site.upstream().settle();

        assertThat(people())
                .containsExactly("Claude Martin (fictif) déléguée, Fédération du Nord (fictive)");

        staff.send(appearance(), Map.of("function", "présidente", "role", "MODERATOR"));
        assertThat(people())
                .containsExactly(
                        "Claude Martin (fictif) Animateur·rice présidente, Fédération du Nord"
                                + " (fictive)");
    }

    @Test
    void anErasedPersonLosesTheNameOnEveryProgramme() throws Exception {
        add(person, "function", "déléguée", "announcedAs", "Claude Martin, déléguée");
        site.upstream().publish(Upstream.card(person, 2, "", true));
        site.upstream().settle();

        assertThat(people()).containsExactly("Nom retiré");
        assertThat(staff.text(path)).doesNotContain("Claude Martin");
        assertThat(add(person).status()).isEqualTo(422);
    }

    @Test
    void theOrderIsThatOfTheStaff() throws Exception {
        var other = site.upstream().person("Dominique Petit (fictif)");
        add(person);
        add(other);
        staff.press(path, appearance() + "/move", Map.of("up", "false"));

        assertThat(people()).containsExactly("Dominique Petit (fictif)", "Claude Martin (fictif)");

        staff.press(path, appearance() + "/remove", Map.of());
        assertThat(people()).containsExactly("Dominique Petit (fictif)");
        assertThat(staff.text(path)).contains("Personne retirée");
    }

    @Test
    void unknownPeopleAndRolesAreRefused() throws Exception {
        assertThat(add(UUID.randomUUID()).status()).isEqualTo(422);
        assertThat(add(person, "role", "KING").status()).isEqualTo(422);
        assertThat(add(person, "organisation", UUID.randomUUID().toString()).status())
                .isEqualTo(422);
        assertThat(add(person, "person", "").status()).isEqualTo(422);
        assertThat(people()).isEmpty();
    }

    @Test
    void aStaleFormShowsBothVersions() throws Exception {
        add(person);
        var mine = staff.fill(appearance(), Map.of("function", "la mienne"));
        staff.send(
                appearance(),
                Map.of("function", "la sienne", "organisation", organisation.toString()));

        var answer = staff.submit(mine, appearance());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".conflict").text())
                .contains("la mienne", "la sienne", "Fédération du Nord (fictive)");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void hostileTextsComeBackUnharmed(String text) throws Exception {
        var name = site.upstream().person(text);
        add(name, "function", text, "announcedAs", text);

        var page = site.anybody().get("/events/" + slug).page();
        assertThat(page.select(".person-name").text()).isEqualTo(Hostile.shown(text));
        assertThat(page.select(".person-function").text()).isEqualTo(Hostile.shown(text));
        assertThat(page.select("main script, main img")).isEmpty();
    }

    @Test
    void aFormOpenedBeforeTheErasureIsStaleAndNothingIsWrittenAfterIt() throws Exception {
        add(person, "function", "déléguée");
        var open = staff.fill(appearance(), Map.of("function", "déléguée de toujours"));
        site.upstream().publish(Upstream.card(person, 2, "", true));
        site.upstream().settle();

        assertThat(staff.submit(open, appearance()).status()).isEqualTo(409);
        for (var field : List.of("function", "announcedAs")) {
            var answer = staff.send(appearance(), Map.of(field, "la déléguée de toujours"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().text()).contains("Cette personne a été effacée");
        }
        assertThat(staff.send(appearance(), Map.of("role", "MODERATOR")).status()).isEqualTo(303);
        var kept = db.fetchSingle(APPEARANCE, APPEARANCE.PERSON_ID.eq(person));
        assertThat(kept.getFunction()).isNull();
        assertThat(kept.getAnnouncedAs()).isNull();
    }

    @Test
    void whoIsErasedWhileBeingAddedLeavesNoName() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var adding =
                    transaction.execute(_ -> {
                        db.update(PERSON_CARD)
                                .setNull(PERSON_CARD.DISPLAY_NAME)
                                .set(PERSON_CARD.ERASED, true)
                                .where(PERSON_CARD.PERSON_ID.eq(person))
                                .execute();
                        var added = threads.submit(() -> add(person));
                        Waiting.untilSomebodyWaits(db);
                        return added;
                    });
            assertThat(adding.get().status()).isEqualTo(422);
        }
        assertThat(db.fetchExists(APPEARANCE, APPEARANCE.PERSON_ID.eq(person))).isFalse();
    }

    @Test
    void aRoleOfNothingVisibleIsRefused() throws Exception {
        assertThat(add(person, "role", "\u0085").status()).isEqualTo(422);
    }
}
