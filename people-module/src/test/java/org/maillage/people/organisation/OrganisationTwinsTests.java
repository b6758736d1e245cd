package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.people.ImportTest;
import org.maillage.people.Sirets;

import java.text.Normalizer;
import java.util.Map;

/** Which organisation a row of a file means. */
@ImportTest
class OrganisationTwinsTests extends OrganisationImportScene {

    /** Two spellings, one organisation: by the way it is written in Unicode, by case, by accents, by a hyphen. */
    @ParameterizedTest
    @CsvSource({
        "Centre de l’Été, true",
        "CENTRE DE L'ETE, true",
        "Centre-de-l'été, true",
        "Centre de l’Étée, false"
    })
    void twinsAreOne(String name, boolean one) {
        imported(HEADERS + "Centre de l’Été %s;;;;;59000;\n".formatted(mark));

        imported(
                HEADERS
                        + Normalizer.normalize(name, Normalizer.Form.NFD)
                        + " "
                        + mark
                        + ";;;;;59000;\n");

        assertThat(named("%" + mark)).hasSize(one ? 1 : 2);
    }

    @Test
    void twinsWithinOneFileAreOne() {
        imported(
                HEADERS
                        + "Été %s;;;;1 rue;59000;\n".formatted(mark)
                        + Normalizer.normalize(
                                "ÉTÉ %s;;;;;59000;Lille\n".formatted(mark), Normalizer.Form.NFD));

        assertThat(only("Été " + mark).state().commune()).isEqualTo("Lille");
    }

    @Test
    void isKnownByItsNumbersWhateverItIsCalled() {
        var siret = Sirets.next();
        imported(HEADERS + "Ancien %s;;%s;;;59000;\n".formatted(mark, siret));
        var page = imported(HEADERS + "Nouveau %s;;%s;;;59000;\n".formatted(mark, siret));

        assertThat(page.text("main")).contains("1 modifiée");
        var known = only("Nouveau " + mark);
        assertThat(known.state().aliases()).containsExactly("Ancien " + mark);

        assertThat(
                        imported(HEADERS + "Ancien %s;;%s;;;59000;\n".formatted(mark, siret))
                                .text("main"))
                .contains("1 inchangée");
        assertThat(only("Nouveau " + mark).version()).isEqualTo(known.version());
    }

    @Test
    void isKnownByRnaByAliasAndByOurOwnIdentifier() {
        var rna = "W59" + Sirets.next().substring(1, 8);
        imported(
                "Nom;RNA;Sigle;CP\nPar RNA %1$s;%2$s;Sigle %1$s | Autre %1$s;59000\n"
                        .formatted(mark, rna));
        var id = only("Par RNA " + mark).id().value();

        imported("Nom;RNA;Ville\nSous un autre nom %s;%s;Lille\n".formatted(mark, rna));
        imported("Nom;CP;Région\nAUTRE %s;59000;hauts de france\n".formatted(mark));
        imported("Nom;Identifiant;Remarque\nEncore %s;%s;À rappeler\n".formatted(mark, id));

        assertThat(named("%" + mark)).hasSize(1);
        assertThat(only("Encore " + mark).state())
                .extracting(
                        OrganisationState::commune,
                        OrganisationState::region,
                        OrganisationState::note)
                .containsExactly("Lille", "Hauts-de-France", "À rappeler");
    }

    @Test
    void theSameNameElsewhereIsAnother() {
        imported(HEADERS + "Les Lilas %s;;;;;59000;\n".formatted(mark));
        imported(HEADERS + "Les Lilas %1$s;;;;;69001;\nLes Lilas %1$s;;;;;;Bron\n".formatted(mark));

        assertThat(named("Les Lilas " + mark)).hasSize(2);
    }

    @Test
    void whatIsNotClearIsAsked() {
        var siret = Sirets.next();
        imported(
                HEADERS
                        + "Jumeau %s;;%s;;;59000;\n".formatted(mark, siret)
                        + "Double %s;;;;;59000;\n".formatted(mark)
                        + "Double %s;;;;;69001;\n".formatted(mark));

        var page =
                checked(
                        HEADERS
                                + "Jumeau %s;;%s;;;59000;\n".formatted(mark, Sirets.next())
                                + "Double %s;;;;;;\n".formatted(mark)
                                + "Ailleurs %s;;%s;;;69001;\n".formatted(mark, siret));

        assertThat(page.text("main"))
                .contains(
                        "3 lignes sont à corriger",
                        "existe déjà au même endroit sous un autre numéro",
                        "plusieurs structures correspondent",
                        "est le numéro de");
        assertThat(page.html().select("form[action$=/run]")).isEmpty();

        var path = page.html().select("form[action$=/empty]").attr("action");
        desk.submit(page, 0, Map.of());
        assertThat(desk.open(path.replace("/empty", "")).text("main"))
                .as("emptying cells answers no such question")
                .contains("3 lignes sont à corriger");
    }
}
