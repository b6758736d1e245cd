package org.maillage.people.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.PeopleTest;
import org.maillage.people.Records;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.PersonCard;
import org.maillage.people.published.PersonCardsChanged;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.transfer.TakeFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.TestPropertySource;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

@PeopleTest
@TestPropertySource(properties = {"maillage.job.interval=100ms", "maillage.job.back-off=10ms"})
class PersonImportTests {

    private static final String HEADERS = "Prénom;Nom;Courriel;Téléphone;Structure;Fonction\n";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Records records;
    @Autowired DSLContext db;
    @Autowired TakeFile take;
    @Autowired PersonImport target;

    private UUID owner = new UUID(0, 0);
    private String name = "";

    @BeforeEach
    void anOwner() {
        grants.everywhere();
        name = "Centre " + UUID.randomUUID();
        owner = organisation(name, "Alias de " + name, null);
    }

    @Test
    void createsPersonsWithWhatTheyDo() {
        int before = records.of(PersonCardsChanged.class).size();

        imported(
                HEADERS
                        + "Zoé;Exemple;ZOE@exemple.test;612345678;"
                        + name.toUpperCase(Locale.ROOT)
                        + ";Directrice\n"
                        + "Lou;Modèle;;;;Bénévole\n");

        assertThat(persons())
                .containsExactly("Lou Modèle null null", "Zoé Exemple ZOE@exemple.test 0612345678");
        assertThat(functions()).containsExactly("Bénévole", "Directrice");
        assertThat(records.of(PersonCardsChanged.class).get(before).cards())
                .extracting(PersonCard::displayName)
                .containsExactlyInAnyOrder("Zoé Exemple", "Lou Modèle");
        var id =
                db.select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.OWNER_ID.eq(owner))
                        .fetch(PERSON.ID)
                        .getFirst();
        assertThat(desk.open("/admin/people/persons/" + id + "/history").status()).isEqualTo(200);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var file =
                HEADERS
                        + "Zoé;Exemple;zoe@exemple.test;0199000000;Alias de "
                        + name
                        + ";Directrice\nLou;Modèle;;;;Bénévole\n";
        imported(file);
        int cards = records.of(PersonCardsChanged.class).size();

        var page = imported(file);

        assertThat(page.text("main")).contains("aucune fiche créée", "2 inchangées");
        assertThat(persons()).hasSize(2);
        assertThat(functions()).hasSize(2);
        assertThat(records.of(PersonCardsChanged.class)).hasSize(cards);
    }

    /** Two spellings, one person: by the way it is written in Unicode, by case, by accents, by a hyphen. */
    @ParameterizedTest
    @CsvSource({
        "Zoé,  Le-Goff, true",
        "ZOE,  le goff, true",
        "Zoé,  Legoff,  false",
        "Zoo,  Le Goff, false"
    })
    void twinsAreOne(String given, String family, boolean one) {
        imported(HEADERS + "Zoé;Le Goff;;;;\n");

        imported(
                HEADERS
                        + Normalizer.normalize(given, Normalizer.Form.NFD)
                        + ";"
                        + family
                        + ";;;;\n");

        assertThat(persons()).hasSize(one ? 1 : 2);
    }

    @Test
    void twinsWithinOneFileAreOne() {
        imported(
                HEADERS
                        + "Zoé;Exemple;;;;\n"
                        + Normalizer.normalize("Zoé;Exemple;;01;;\n", Normalizer.Form.NFD)
                        + "ZOÉ;EXEMPLE;;;;\n");

        assertThat(persons()).containsExactly("Zoé Exemple null 01");
    }

    @Test
    void anAddressIsOnePersonOnlyIfTheNameAgrees() {
        imported(
                HEADERS
                        + "Zoé;Exemple;accueil@exemple.test;;;\n"
                        + "Lou;Modèle;accueil@exemple.test;;;\n"
                        + "Zoé;Marié-Exemple;accueil@exemple.test;;;\n"
                        + "Lou;Modèle;autre@exemple.test;;;\n");

        assertThat(persons())
                .containsExactly(
                        "Lou Modèle accueil@exemple.test null",
                        "Lou Modèle autre@exemple.test null",
                        "Zoé Marié-Exemple accueil@exemple.test null");
    }

    /** A family has one address, and a name in common. */
    @Test
    void aCoupleWithOneAddressAreTwo() {
        var file =
                HEADERS
                        + "Zoé;Exemple;famille@exemple.test;;;\n"
                        + "Lou;Exemple;famille@exemple.test;;;\n";
        imported(file);
        var page = imported(file);

        assertThat(persons())
                .containsExactly(
                        "Lou Exemple famille@exemple.test null",
                        "Zoé Exemple famille@exemple.test null");
        assertThat(page.text("main")).contains("2 inchangées");
    }

    @Test
    void completesWithoutForgetting() {
        imported(HEADERS + "Zoé;Exemple;zoe@exemple.test;0199000000;;\n");
        imported("Nom complet,E-mail 1 - Value,Organization Title\nZoé Exemple,,Trésorière\n");

        assertThat(persons()).containsExactly("Zoé Exemple zoe@exemple.test 0199000000");
        assertThat(functions()).containsExactly("Trésorière");
    }

    @Test
    void saysWhatIsWrongWithARow() {
        organisation("Double", null, null);
        organisation("double", null, null);
        var siret = "73282932000074";
        organisation("Par SIRET " + name, null, siret);

        var page =
                checked(
                        """
                        Nom complet;Courriel;Structure;SIRET
                        ;a@exemple.test;;
                        Zoé;personne;;
                        Zoé;;Nulle part;
                        Zoé;;Double;
                        Zoé;;;732 829 320 00074
                        Zoé;;;00000000000000
                        """);

        assertThat(page.text("main"))
                .contains(
                        "1 ligne est prête",
                        "5 lignes sont à corriger",
                        "Il manque le nom",
                        "adresse électronique n’est pas complète",
                        "aucune structure ne correspond à",
                        "plusieurs structures correspondent à");
        assertThat(persons()).isEmpty();
    }

    @Test
    void batchesOfThousandsMeetTheirTwins() {
        var file = new StringBuilder("Nom complet;Courriel\n");
        IntStream.range(0, 1_300)
                .forEach(i -> file.append("Personne %05d;p%05d@exemple.test\n".formatted(i, i)));
        IntStream.range(0, 300)
                .forEach(i -> file.append("PERSONNE %05d;P%05d@exemple.test\n".formatted(i, i)));

        imported(file.toString());

        assertThat(persons()).hasSize(1_300);
    }

    @Test
    void needsTheRightForTheOrganisation() {
        var other = organisation("Ailleurs " + name, null, null);
        grants.onlyIn(owner);

        assertThatThrownBy(() -> upload("Nom complet\nZoé\n", other))
                .isInstanceOf(AccessRefused.class);
        assertThat(desk.open(PersonImport.PATH).html().select("#owner option[value=" + owner + "]"))
                .hasSize(1);
        assertThat(desk.open(PersonImport.PATH).html().select("#owner option[value=" + other + "]"))
                .isEmpty();
        var refused = desk.submit(PersonImport.PATH, Map.of("owner", other.toString()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#owner-error")).isNotBlank();
        assertThat(refused.text("#upload-error")).isNotBlank();
    }

    private UUID upload(String content, UUID forOrganisation) {
        var file = new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
        return desk.atTheDesk(() -> take.take(target, forOrganisation, "personnes.csv", file));
    }

    private Desk.Page checked(String content) {
        var path = "/admin/platform/imports/" + upload(content, owner);
        var mapped = desk.submit(path + "/columns", Map.of());
        assertThat(mapped.status()).as(mapped.text("main")).isEqualTo(303);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> desk.open(path).html().select("#job-progress").isEmpty());
        return desk.open(path);
    }

    private Desk.Page imported(String content) {
        var page = checked(content);
        var run = desk.submit(page, 0, Map.of());
        var path = String.valueOf(run.location());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> desk.open(path).html().select("#job-progress").isEmpty());
        return desk.open(path);
    }

    private List<String> persons() {
        return db.select(PERSON.DISPLAY_NAME, PERSON.EMAIL, PERSON.PHONE)
                .from(PERSON)
                .where(PERSON.OWNER_ID.eq(owner))
                .orderBy(PERSON.DISPLAY_NAME, PERSON.EMAIL)
                .fetch(row -> row.value1() + " " + row.value2() + " " + row.value3());
    }

    private List<String> functions() {
        return db.select(MANDATE.FUNCTION)
                .from(MANDATE)
                .join(PERSON)
                .on(PERSON.ID.eq(MANDATE.PERSON_ID))
                .where(PERSON.OWNER_ID.eq(owner))
                .orderBy(MANDATE.FUNCTION)
                .fetch(row -> String.valueOf(row.value1()));
    }

    private UUID organisation(String called, @Nullable String alias, @Nullable String siret) {
        var id = OrganisationId.next().value();
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.OWNER_ID, id)
                .set(ORGANISATION.CREATED_AT, Instant.EPOCH)
                .set(ORGANISATION.CHANGED_AT, Instant.EPOCH)
                .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                .set(ORGANISATION.NAME, called)
                .set(ORGANISATION.ALIASES, alias == null ? new String[0] : new String[] {alias})
                .set(ORGANISATION.SIRET, siret)
                .execute();
        return id;
    }
}
