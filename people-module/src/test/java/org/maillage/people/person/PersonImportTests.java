package org.maillage.people.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.people.db.Tables.PERSON;

import org.junit.jupiter.api.Test;
import org.maillage.people.ImportTest;
import org.maillage.people.published.PersonCard;
import org.maillage.people.published.PersonCardsChanged;
import org.maillage.platform.actor.AccessRefused;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** What a file brings, once, and who brings it. */
@ImportTest
class PersonImportTests extends PersonImportScene {

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
    void needsTheRightForTheOrganisation() {
        var other = organisation("Ailleurs " + name, null, null);
        grants.onlyIn(owner);

        assertThatThrownBy(() ->
                        uploads.take(
                                target,
                                other,
                                "Nom complet\nZoé\n".getBytes(StandardCharsets.UTF_8)))
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
}
