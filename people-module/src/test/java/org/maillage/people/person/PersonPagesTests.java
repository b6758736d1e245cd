package org.maillage.people.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.HostileTexts;
import org.maillage.people.PeopleTest;
import org.maillage.people.published.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

@PeopleTest
class PersonPagesTests {

    private static final String LIST = "/admin/people/persons";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired DSLContext db;

    private String owner = "";

    @BeforeEach
    void anOwner() {
        grants.everywhere();
        owner = organisation();
    }

    @Test
    void createsAPersonWithNothingButAName() {
        String page = created(Map.of("displayName", "Sacha Exemple (fictif)"));

        var shown = desk.open(page);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("h1")).isEqualTo("Sacha Exemple (fictif)");
        assertThat(shown.text(".facts")).contains("Non renseigné");
        assertThat(shown.text("main")).contains("Aucune fonction n’est connue");
    }

    @Test
    void showsWhatWasTyped() {
        String page =
                created(
                        Map.of(
                                "displayName", "Sacha Modèle (fictif)",
                                "givenName", "Sacha",
                                "familyName", "Modèle",
                                "email", "sacha@example.org",
                                "phone", "+33 1 99 00 00 00",
                                "rawText", "Sacha Modèle Gardien (fictif)\nou bien ?"));

        assertThat(desk.open(page).text("main"))
                .contains("sacha@example.org", "+33 1 99 00 00 00", "Modèle Gardien");
        assertThat(found("modele")).contains("Sacha Modèle (fictif)");
    }

    @ParameterizedTest
    @CsvSource({
        "displayName, ''",
        "displayName, '  '",
        "email, personne",
        "email, a@b@c",
        "owner, ''",
        "owner, 0198f0a0-0000-7000-8000-000000000001"
    })
    void saysBesideTheFieldWhatCannotBe(String field, String typed) {
        var refused =
                desk.submit(
                        LIST + "/new",
                        filled(
                                Desk.fields(
                                        "displayName",
                                        "Refusé (fictif)",
                                        "phone",
                                        "0199",
                                        field,
                                        typed)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
        assertThat(refused.value("phone")).isEqualTo("0199");
    }

    @ParameterizedTest
    @ValueSource(strings = {"displayName", "givenName", "familyName", "email", "phone", "rawText"})
    void refusesEndlessTexts(String field) {
        var refused =
                desk.submit(
                        LIST + "/new",
                        filled(
                                Desk.fields(
                                        "displayName",
                                        "Refusé (fictif)",
                                        field,
                                        HostileTexts.endless())));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("org.maillage.people.HostileTexts#shortOnes")
    void showsHostileTextsUnharmed(String text) {
        String page =
                created(
                        Map.of(
                                "displayName", text,
                                "givenName", text,
                                "familyName", text,
                                "phone", text.substring(0, Math.min(5, text.length())),
                                "rawText", text));

        var shown = desk.open(page);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.heading()).isEqualTo(text);
        assertThat(shown.html().select("script:not([src]), main img")).isEmpty();
        var form = desk.open(page + "/edit");
        for (var field : new String[] {"displayName", "givenName", "familyName", "rawText"}) {
            assertThat(form.value(field)).isEqualTo(text);
        }
        assertThat(desk.open(page + "/history").status()).isEqualTo(200);
        assertThat(found(text)).contains(text.strip().replaceAll("\\s+", " "));
    }

    @Test
    void showsBothVersionsToWhoeverComesLate() {
        String page = created(Map.of("displayName", "Sacha Disputé (fictif)"));
        var mine = desk.open(page + "/edit");
        desk.submit(page + "/edit", Map.of("familyName", "La leur"));

        var conflict = desk.submit(mine, 0, Map.of("familyName", "La mienne"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main")).contains("La leur");
        assertThat(conflict.value("familyName")).isEqualTo("La mienne");
        assertThat(desk.submit(conflict, 0, Map.of()).status()).isEqualTo(303);
        assertThat(desk.open(page).text("main")).contains("La mienne").doesNotContain("La leur");
    }

    @Test
    void findsANameWithWrongAccentsAndKeepsTwoPersonsApart() {
        created(Map.of("displayName", "Antoine Duprêt-Exemple (fictif)"));
        created(Map.of("displayName", "Alain Duprêt-Exemple (fictif)"));

        assertThat(desk.open(LIST + "?q=dupret-exemple").html().select("tbody tr")).hasSize(2);
        assertThat(desk.open(LIST + "?q=antoine+DUPRÉT").html().select("tbody tr")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit", "/history", "/mandates/new"})
    void knowsNoOtherAddresses(String suffix) {
        assertThat(desk.open(LIST + "/" + UUID.randomUUID() + suffix).status()).isEqualTo(404);
        assertThat(desk.open(LIST + "/nobody" + suffix).status()).isEqualTo(404);
    }

    @Test
    void isHiddenFromOtherOrganisations() {
        String theirs = created(Map.of("displayName", "Lou Exemple (fictif)"));
        var form = desk.open(theirs + "/edit");
        owner = organisation();
        String ours = created(Map.of("displayName", "Lou Modèle (fictif)"));
        grants.onlyIn(UUID.fromString(owner));

        assertThat(desk.open(ours).status()).isEqualTo(200);
        assertThat(desk.open(theirs).status()).isEqualTo(404);
        assertThat(desk.open(theirs + "/edit").status()).isEqualTo(404);
        assertThat(desk.open(theirs + "/history").status()).isEqualTo(404);
        assertThat(desk.open(theirs + "/mandates/new").status()).isEqualTo(404);
        assertThat(desk.submit(form, 0, Map.of()).status()).isEqualTo(404);
        assertThat(found("lou")).contains("Lou Modèle").doesNotContain("Lou Exemple");
        assertThat(desk.refusals())
                .contains(theirs, theirs + "/edit", theirs + "/history", theirs + "/mandates/new");
    }

    private String created(Map<String, String> typed) {
        var saved = desk.submit(LIST + "/new", filled(typed));
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);
        return String.valueOf(saved.location());
    }

    private Map<String, String> filled(Map<String, String> typed) {
        var form = new HashMap<>(Map.of("owner", owner));
        form.putAll(typed);
        return form;
    }

    private String found(String words) {
        return desk.open(LIST + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .text("tbody");
    }

    private String organisation() {
        var id = OrganisationId.next().value();
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.OWNER_ID, id)
                .set(ORGANISATION.CREATED_AT, Instant.EPOCH)
                .set(ORGANISATION.CHANGED_AT, Instant.EPOCH)
                .set(ORGANISATION.TYPE, "FEDERATION")
                .set(ORGANISATION.NAME, "Fédération " + id)
                .execute();
        return id.toString();
    }
}
