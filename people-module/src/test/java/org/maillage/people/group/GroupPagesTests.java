package org.maillage.people.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.GROUP_MEMBER;
import static org.maillage.people.db.Tables.PERSON;
import static org.maillage.people.db.Tables.WORKING_GROUP;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.HostileTexts;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.maillage.people.published.PersonId;
import org.maillage.platform.search.SearchHit;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

@PeopleTest
class GroupPagesTests {

    private static final String LIST = "/admin/people/groups";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired GroupSearch search;
    @Autowired EditGroupMembers members;
    @Autowired DSLContext db;

    private OrganisationId owner = OrganisationId.next();
    private String name = "";

    @BeforeEach
    void anOrganisation() {
        grants.everywhere();
        owner =
                organisations.named(
                        "Fédération fictive " + UUID.randomUUID(), OrganisationType.FEDERATION);
        name = "Commission " + UUID.randomUUID();
    }

    @Test
    void showsAGroupInTheListOnItsPageAndAtItsOrganisation() {
        String page =
                created(Map.of("purpose", "Préparer les journées (fictives)", "from", "03/2024"));

        assertThat(desk.open(page).text("main"))
                .contains(
                        name, "Préparer les journées", "début", "mars 2024", "Fédération fictive");
        assertThat(desk.open(Organisations.page(owner)).links("/groups/")).contains(page);
        assertThat(list("q=" + name)).contains(name, "En cours", "mars 2024");
        assertThat(list("q=" + name + "&standing=ENDED")).doesNotContain(name);
        assertThat(desk.open(page + "/history").text("main")).contains("Groupe créé", name);
    }

    @Test
    void isFoundByItsPurposeWithoutAccents() {
        String word = "Éclairs" + UUID.randomUUID().toString().substring(0, 8);
        String page = created(Map.of("purpose", word));

        assertThat(desk.atTheDesk(() -> search.find(List.of(word.replace("É", "e")), 5)))
                .extracting(SearchHit::path)
                .containsExactly(page);
        grants.onlyIn(UUID.randomUUID());
        assertThat(desk.atTheDesk(() -> search.find(List.of(word), 5))).isEmpty();
    }

    @Test
    void goesIntoFilesWithDatesAsTheyAreKnown() {
        created(Map.of("from", "2023", "to", "06/2031"));

        assertThat(desk.open(LIST + "?export=csv&q=" + name.replace(" ", "+")).html().text())
                .contains(name, "2023", "06/2031", "En cours");
    }

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

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "owner, ''",
        "owner, 0198f0a0-0000-7000-8000-000000000001",
        "from, 30/02/2021",
        "to, 2019"
    })
    void saysBesideTheFieldWhatCannotBe(String field, String typed) {
        var refused =
                desk.submit(
                        LIST + "/new",
                        filled(Desk.fields("from", "2020", "purpose", "gardé", field, typed)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
        assertThat(refused.value("purpose")).isEqualTo("gardé");
    }

    @ParameterizedTest
    @CsvSource({
        "person, ''",
        "person, nobody",
        "person, 0198f0a0-0000-7000-8000-000000000001",
        "function, KING",
        "function, ''",
        "to, 2019",
        "from, 32/01/2021"
    })
    void saysBesideTheFieldOfAMemberWhatCannotBe(String field, String typed) {
        String page = created(Map.of());
        var person = person("Noa Essai", owner).value().toString();
        var refused =
                desk.submit(
                        page + "/members/new",
                        Desk.fields(
                                "person", person, "from", "2020", "source", "gardée", field,
                                typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
        assertThat(refused.value("source")).isEqualTo("gardée");
    }

    @ParameterizedTest
    @MethodSource("org.maillage.people.HostileTexts#shortOnes")
    void showsHostileTextsUnharmed(String text) {
        name = text;
        String page = created(Map.of("purpose", text));
        member(page, person("Noa Hostile", owner), Map.of("describedAs", text, "source", text));

        assertThat(desk.open(page).heading()).isEqualTo(text);
        assertThat(desk.open(page).html().select("script:not([src]), main img")).isEmpty();
        assertThat(desk.open(page + "/edit").value("purpose")).isEqualTo(text);
        assertThat(desk.open(entry(page)).value("describedAs")).isEqualTo(text);
        assertThat(desk.open(page + "/history").status()).isEqualTo(200);
    }

    @Test
    void refusesEndlessTexts() {
        String page = created(Map.of());
        for (var field : new String[] {"describedAs", "source"}) {
            var refused = desk.submit(page + "/members/new", Map.of(field, HostileTexts.endless()));
            assertThat(refused.text("#" + field + "-error")).isNotBlank();
        }
        for (var field : new String[] {"name", "purpose"}) {
            var refused = desk.submit(page + "/edit", Map.of(field, HostileTexts.endless()));
            assertThat(refused.text("#" + field + "-error")).isNotBlank();
        }
    }

    @Test
    void showsBothVersionsToWhoeverComesLate() {
        String page = created(Map.of());
        var mine = desk.open(page + "/edit");
        desk.submit(page + "/edit", Map.of("purpose", "la leur"));
        var conflict = desk.submit(mine, 0, Map.of("purpose", "la mienne"));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main")).contains("la leur");
        assertThat(desk.submit(conflict, 0, Map.of()).status()).isEqualTo(303);
        assertThat(desk.open(page).text("main")).contains("la mienne");

        member(page, person("Noa Disputé", owner), Map.of("describedAs", "ancienne"));
        String entry = entry(page);
        var late = desk.open(entry);
        desk.submit(entry, Map.of("describedAs", "la leur"));
        var again = desk.submit(late, 0, Map.of("describedAs", "à moi"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("main")).contains("la leur", "à moi");
        assertThat(desk.submit(again, 0, Map.of()).status()).isEqualTo(303);
        assertThat(desk.submit(late, 1, Map.of()).status()).isEqualTo(409);
        assertThat(desk.submit(desk.open(entry), 1, Map.of()).status()).isEqualTo(303);
        assertThat(desk.open(entry).status()).isEqualTo(404);
    }

    @Test
    void isHiddenFromOtherOrganisations() {
        String page = created(Map.of());
        member(page, person("Noa Caché", owner), Map.of());
        String entry = entry(page);
        var form = desk.open(page + "/edit");
        var part = desk.open(entry);
        var add = desk.open(page + "/members/new");
        grants.onlyIn(UUID.randomUUID());

        for (var path :
                List.of(page, page + "/edit", page + "/history", page + "/members/new", entry)) {
            assertThat(desk.open(path).status()).as(path).isEqualTo(404);
        }
        assertThat(desk.submit(form, 0, Map.of()).status()).isEqualTo(404);
        assertThat(desk.submit(part, 0, Map.of()).status()).isEqualTo(404);
        assertThat(desk.submit(part, 1, Map.of()).status()).isEqualTo(404);
        assertThat(desk.submit(add, 0, Map.of()).status()).isEqualTo(404);
        assertThat(list("q=" + name)).doesNotContain(name);
        assertThat(count(page)).isEqualTo(1);
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

    @Test
    void endsAndIsNotDeleted() {
        String page = created(Map.of("to", "2020"));

        assertThat(list("q=" + name + "&standing=ENDED")).contains(name, "Terminé");
        assertThat(db.fetchValue("select has_table_privilege('people.working_group', 'delete')"))
                .as(page)
                .isEqualTo(false);
    }

    private String created(Map<String, String> typed) {
        var saved = desk.submit(LIST + "/new", filled(typed));
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);
        return String.valueOf(saved.location());
    }

    private Map<String, String> filled(Map<String, String> typed) {
        var form = new HashMap<>(Map.of("owner", owner.value().toString(), "name", name));
        form.putAll(typed);
        return form;
    }

    private void member(String page, PersonId person, Map<String, String> typed) {
        var form = new HashMap<>(Map.of("person", person.value().toString()));
        form.putAll(typed);
        var saved = desk.submit(page + "/members/new", form);
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);
    }

    private String entry(String page) {
        return desk.open(page).links("/members/").stream()
                .filter(link -> !link.endsWith("/new"))
                .toList()
                .getFirst();
    }

    private String list(String query) {
        return desk.open(LIST + "?" + query.replace(" ", "+")).text("tbody");
    }

    private int count(String page) {
        return db.fetchCount(
                GROUP_MEMBER.join(WORKING_GROUP).on(WORKING_GROUP.ID.eq(GROUP_MEMBER.GROUP_ID)),
                WORKING_GROUP.ID.eq(UUID.fromString(page.substring(page.lastIndexOf('/') + 1))));
    }

    private PersonId person(String called, OrganisationId lookedAfterBy) {
        var id = PersonId.next();
        db.insertInto(PERSON)
                .set(PERSON.ID, id.value())
                .set(PERSON.OWNER_ID, lookedAfterBy.value())
                .set(PERSON.CREATED_AT, Instant.EPOCH)
                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                .set(PERSON.DISPLAY_NAME, called)
                .execute();
        return id;
    }

    private String nameOf(PersonId person) {
        return String.valueOf(
                db.select(PERSON.DISPLAY_NAME)
                        .from(PERSON)
                        .where(PERSON.ID.eq(person.value()))
                        .fetchOne(PERSON.DISPLAY_NAME));
    }
}
