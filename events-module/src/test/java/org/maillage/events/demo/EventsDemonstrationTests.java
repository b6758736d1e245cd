package org.maillage.events.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Site;
import org.maillage.events.site.Upstream;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.demo.DemonstrationIds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@EventsTest
class EventsDemonstrationTests {

    private static final AtomicBoolean LOADED = new AtomicBoolean();

    @Autowired EventsDemonstration demonstration;
    @Autowired Site site;
    @Autowired CurrentActor actor;

    private static List<JsonNode> people(String file) throws IOException {
        try (var content = new ClassPathResource("demo/people/" + file).getInputStream()) {
            return List.copyOf(
                    JsonMapper.builder().build().readTree(content).valueStream().toList());
        }
    }

    private static Set<String> references(String file) throws IOException {
        return people(file).stream()
                .map(node -> node.get("ref").asString())
                .collect(Collectors.toSet());
    }

    @Test
    void everyPersonAndOrganisationNamedIsOneOfPeoples() throws Exception {
        var persons = new TreeSet<String>();
        var organisations = new TreeSet<String>();
        for (var event : demonstration.read()) {
            organisations.add(event.owner());
            organisations.addAll(event.organisers());
            event.days().stream()
                    .flatMap(day -> day.blocks().stream())
                    .flatMap(List::stream)
                    .flatMap(session -> session.people().stream())
                    .forEach(person -> {
                        persons.add(person.person());
                        Stream.ofNullable(person.organisation()).forEach(organisations::add);
                    });
        }

        assertThat(references("persons.json")).containsAll(persons);
        assertThat(references("organisations.json")).containsAll(organisations);
        assertThat(persons).hasSize(13);
    }

    private synchronized void load() throws IOException {
        if (LOADED.getAndSet(true)) {
            return;
        }
        for (var node : people("persons.json")) {
            var id = DemonstrationIds.of("person", node.get("ref").asString());
            site.upstream()
                    .publish(Upstream.card(id, 1, node.get("displayName").asString(), false));
        }
        for (var node : people("organisations.json")) {
            var id = DemonstrationIds.of("organisation", node.get("ref").asString());
            site.upstream().publish(Upstream.card(id, 1, node.get("name").asString()));
        }
        site.upstream().settle();
        actor.as(
                new Actor.Software("demonstration"),
                () -> {
                    demonstration.load();
                    return true;
                });
    }

    @Test
    void theColloquiumStandsThereAsItWas() throws Exception {
        load();
        var page = site.anybody().get("/events/colloque-csnum21").page();

        assertThat(page.select("h1").text())
                .isEqualTo("Les centres sociaux, acteurs d’une société numérique humaine");
        assertThat(page.text())
                .contains(
                        "du 14 au 15 décembre 2021",
                        "environ 100 personnes",
                        "#CSNUM21",
                        "Tarik Touahria président",
                        "Isabelle Foucher déléguée générale");
        assertThat(page.select(".programme-day")).hasSize(2);
        assertThat(page.select(".programme-day:first-of-type .programme-block"))
                .extracting(block -> block.select(".session").size())
                .containsExactly(1, 1, 5, 1);
        assertThat(page.select(".programme-day:last-of-type .programme-block"))
                .extracting(block -> block.select(".session").size())
                .containsExactly(1, 4, 1, 1);
        assertThat(page.select(".person-name")).hasSize(14);
    }

    @Test
    void nobodysNameIsTakenForAJob() throws Exception {
        load();
        var page = site.anybody().get("/events/colloque-csnum21").page();

        assertThat(page.text()).contains("Gaëlle Noury").doesNotContain("Gardien");
    }

    @Test
    void theSummerUniversityStandsThereAsItWas() throws Exception {
        load();

        assertThat(site.anybody().text("/events/universite-d-ete-2019-lille"))
                .contains(
                        "mar. 2 juillet 2019",
                        "Lille",
                        "250 personnes",
                        "Organisé par Fédération des centres sociaux Nord Pas-de-Calais et"
                                + " Fédération des",
                        "Quels rôles les centres sociaux peuvent-ils jouer");
    }

    @Test
    void theInventedDayIsOpenForRegistration() throws Exception {
        load();
        var page = site.anybody().get("/events/journee-d-etude-fictive/register").page();

        assertThat(page.select("input[name=audience]").eachAttr("value"))
                .containsExactly("HABITANT", "PROFESSIONAL");
        assertThat(site.anybody().text("/events/journee-d-etude-fictive"))
                .contains("(fictive)", "11\u202fh\u202f15 – 12\u202fh\u202f30");
    }

    @Test
    void everyPageOfTheStaffOpens() throws Exception {
        load();
        var staff = site.administrator();
        var event = "/admin/events/" + DemonstrationIds.of("event", "csnum21");
        var session = event + "/sessions/" + DemonstrationIds.of("session", "pleniere-cloture");

        for (var path :
                List.of(
                        "/admin/events",
                        "/admin/events/new",
                        event,
                        event + "/edit",
                        event + "/organisers",
                        event + "/rooms",
                        event + "/registrations",
                        event + "/registrations/offers/new",
                        event + "/history",
                        event + "/days/new",
                        event + "/sessions/new",
                        session,
                        session + "/appearances/new")) {
            var answer = staff.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.page().text()).as(path).doesNotContain("??");
            var english = staff.get(path + (path.contains("?") ? "&" : "?") + "lang=en");
            assertThat(english.page().text()).as(path).doesNotContain("??");
        }
    }
}
