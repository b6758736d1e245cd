package org.maillage.people.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.PERSON;

import org.junit.jupiter.api.Test;
import org.maillage.people.PeopleTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Who is entered in a group, once, and whom of them whoever looks is told. */
@PeopleTest
class GroupMemberPagesTests extends GroupScene {

    @Autowired EditGroupMembers members;

    @Test
    void tellsWhoIsInItAndWhoWas() {
        String page = created(Map.of());
        var now = person("Sacha Présent", owner);
        var before = person("Lou Jadis", owner);
        member(page, now, Map.of("function", "SECRETARY", "from", "2020"));
        member(page, before, Map.of("from", "2015", "to", "2018", "describedAs", "trésorier"));

        var shown = desk.open(page);
        assertThat(shown.text("section[aria-labelledby=members]"))
                .contains("Sacha Présent", "Secrétariat")
                .doesNotContain("Lou Jadis");
        assertThat(shown.text("section[aria-labelledby=others]"))
                .contains("Lou Jadis", "trésorier");
        assertThat(desk.open(page + "?on=2016-05-01").text("section[aria-labelledby=members]"))
                .contains("Lou Jadis")
                .doesNotContain("Sacha Présent");
        assertThat(desk.open("/admin/people/persons/" + before.value()).text("main"))
                .contains(name, "Membre", "trésorier", "2015");
        assertThat(desk.open("/admin/people/persons/" + now.value() + "/history").text("main"))
                .contains("Ajoutée à un groupe", name);
        assertThat(desk.open(page + "/history").text("main"))
                .contains("Membre ajouté", "trésorier")
                .doesNotContain("Lou Jadis");
        assertThat(list("q=" + name)).contains("1");
    }

    @Test
    void findsThePersonToAddByName() {
        String page = created(Map.of());
        var person = person("Maël-" + UUID.randomUUID(), owner);
        person("Quelqu’un d’autre", owner);
        var found = desk.open(page + "/members/new?q=" + nameOf(person).replace("ë", "e"));

        assertThat(found.html().select("#person option[value~=.{36}]").eachAttr("value"))
                .containsExactly(person.value().toString());
        assertThat(desk.submit(found, 0, Map.of("person", person.value().toString())).status())
                .isEqualTo(303);
    }

    @Test
    void entersNobodyTwiceForTheSameTime() throws Exception {
        String page = created(Map.of());
        var person = person("Noa Unique", owner);
        member(page, person, Map.of("from", "2020"));

        var twice =
                desk.submit(
                        page + "/members/new",
                        Map.of("person", person.value().toString(), "from", "2022"));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text("#function-error")).contains("déjà");
        assertThat(twice.value("from")).isEqualTo("2022");
        member(page, person, Map.of("function", "GUEST", "from", "2022"));
        assertThat(count(page)).isEqualTo(2);
    }

    @Test
    void oneOfTwoWhoEnterTheSamePersonAtOnceIsTold() throws Exception {
        String page = created(Map.of());
        var group = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        var person = person("Noa Disputé", owner);
        var state = MemberForm.empty().state();
        Callable<Boolean> enter =
                () -> desk.as(() -> members.add(group, UUID.randomUUID(), person, state));
        try (var pool = Executors.newFixedThreadPool(8)) {
            var entered =
                    pool
                            .invokeAll(
                                    List.of(enter, enter, enter, enter, enter, enter, enter, enter))
                            .stream()
                            .filter(answer -> answer.resultNow())
                            .count();

            assertThat(entered).isEqualTo(1);
        }
        assertThat(count(page)).isEqualTo(1);
    }

    /** Or whoever enters them could not see, nor mend, what they have entered. */
    @Test
    void entersNobodyWhoseFunctionsWhoeverEntersThemDoesNotSee() throws Exception {
        String page = created(Map.of());
        var other = organisations.named("Centre fictif " + UUID.randomUUID());
        var person = person("Alix-" + UUID.randomUUID(), other);
        String id = person.value().toString();
        String name = nameOf(person);
        member(page, person, Map.of());
        String entry = entry(page);
        show(person.value(), "ORGANISATION");
        grants.onlyIn(owner.value());
        assertThat(desk.open("/admin/people/persons/" + id).status()).isEqualTo(200);

        assertThat(desk.open(page + "/members/new?q=" + name).html().toString()).doesNotContain(id);
        var form = Map.of("person", id, "function", "SECRETARY");
        assertThat(desk.submit(page + "/members/new", form).status()).isEqualTo(422);
        assertThat(desk.open(entry).status()).isEqualTo(404);
        assertThat(count(page)).isEqualTo(1);

        show(person.value(), "NETWORK");
        assertThat(desk.open(page + "/members/new?q=" + name).html().toString()).contains(id);
        assertThat(desk.open(entry).status()).isEqualTo(200);
        member(page, person, form);
        assertThat(count(page)).isEqualTo(2);
    }

    private void show(UUID person, String functions) {
        db.update(PERSON)
                .set(PERSON.LISTING_VISIBILITY, "NETWORK")
                .set(PERSON.FUNCTION_VISIBILITY, functions)
                .where(PERSON.ID.eq(person))
                .execute();
    }

    /** Members of other organisations are counted; neither named nor offered. */
    @Test
    void namesNobodyWhomTheReaderMayNotSee() {
        String page = created(Map.of());
        var other = organisations.named("Centre fictif " + UUID.randomUUID());
        var stranger = person("Lou Invisible", other);
        member(page, stranger, Map.of());
        String entry = entry(page);
        grants.onlyIn(owner.value());

        assertThat(desk.open(page).text("main"))
                .contains("Une autre personne en fait partie")
                .doesNotContain("Lou Invisible");
        assertThat(desk.open(entry).status()).isEqualTo(404);
        assertThat(desk.open(page + "/members/new?q=lou+invisible").html().toString())
                .doesNotContain(stranger.value().toString());
        var forged =
                desk.submit(page + "/members/new", Map.of("person", stranger.value().toString()));
        assertThat(forged.status()).isEqualTo(422);
        assertThat(count(page)).isEqualTo(1);
    }
}
