package org.maillage.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.people.ImportTest;

import java.text.Normalizer;
import java.util.stream.IntStream;

/** Which person a row of a file means. */
@ImportTest
class PersonTwinsTests extends PersonImportScene {

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
    void batchesOfThousandsMeetTheirTwins() {
        var file = new StringBuilder("Nom complet;Courriel\n");
        IntStream.range(0, 1_300)
                .forEach(i -> file.append("Personne %05d;p%05d@exemple.test\n".formatted(i, i)));
        IntStream.range(0, 300)
                .forEach(i -> file.append("PERSONNE %05d;P%05d@exemple.test\n".formatted(i, i)));

        imported(file.toString());

        assertThat(persons()).hasSize(1_300);
    }
}
