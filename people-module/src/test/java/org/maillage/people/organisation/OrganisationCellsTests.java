package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.ImportTest;

import java.nio.charset.Charset;

/** What stands in a file of organisations, and how it is written. */
@ImportTest
class OrganisationCellsTests extends OrganisationImportScene {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SIRET|73282932000075|numéro SIRET",
                "RNA|59100|numéro RNA",
                "Code INSEE|5935X|code INSEE de commune",
                "Département|99|département n’existe pas",
                "Type|Chorale|n’est pas un type connu",
                "Membre de|Nulle part du tout|aucune structure ne correspond",
                "CP|590|code postal a cinq chiffres",
                "Téléphone|12|numéro de téléphone français",
                "Courriel|personne|adresse électronique n’est pas complète",
                "Horaires (OpenStreetMap)|de temps en temps|horaires ne sont pas lisibles",
                "Services|Couture|n’est pas dans la liste",
                "Latitude|95|latitude",
                "Site|nulle part|commence par https"
            })
    void saysWhatIsWrongInTheWordsOfTheForm(String header, String value, String message) {
        var page = checked("Nom;" + header + "\nUn " + mark + ";" + value + "\n");

        assertThat(page.text("main")).contains("1 ligne est à corriger", message);
        assertThat(named("Un " + mark)).isEmpty();
    }

    /** Four digits: a zero that is lost, or a code of another country. */
    @Test
    void aPostalCodeIsGivenItsZeroOnlyWhereThePlaceCanHaveOne() {
        assertThat(checked("Nom;CP;Département\nUn %s;1000;59\n".formatted(mark)).text("main"))
                .contains("1 ligne est à corriger", "code postal a cinq chiffres");
        assertThat(checked("Nom;CP;Département\nDeux %s;1000;1\n".formatted(mark)).text("main"))
                .contains("1 ligne est prête");
    }

    @Test
    void whatDisagreesIsWrongWithTheRow() {
        assertThat(
                        checked("Nom;Code INSEE;Département\nUn %s;59350;69\n".formatted(mark))
                                .text("main"))
                .contains("commune d’un autre département");

        imported("Nom;Code INSEE\nUn %s;59350\n".formatted(mark));
        assertThat(checked("Nom;Département\nUn %s;69\n".formatted(mark)).text("main"))
                .contains("1 ligne est prête");
        imported("Nom;Code INSEE\nUn %s;69123\n".formatted(mark));
        assertThat(named("Un " + mark)).hasSize(2);
    }

    @Test
    void laPosteAndNumbersThatAreNoneAreUnderstood() {
        var page =
                imported(
                        "Nom;SIRET;RNA\nPoste %1$s;35600000000048;\nSans %1$s;00000000000000;0\n"
                                .formatted(mark));

        assertThat(page.text("main")).contains("2 fiches créées");
        assertThat(only("Sans " + mark).state().siret()).isNull();
    }

    @Test
    void zerosThatASpreadsheetTookAwayComeBack() {
        imported("Nom;Code INSEE;CP;Département\nUn %s;1004;1500;1\n".formatted(mark));

        assertThat(only("Un " + mark).state())
                .extracting(OrganisationState::cogCode, OrganisationState::departmentCode)
                .containsExactly("01004", "01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252|;", "UTF-8|,", "UTF-16|\t", "UTF-8|;"})
    void anyCharsetAndSeparatorWillDo(String written) {
        var parts = written.split("\\|", -1);
        var file =
                ("Dénomination;Ville\nÉté à l’Œuvre " + mark + ";Saint-Étienne\n")
                        .replace(";", parts[1]);
        var mark8 = parts[1].equals(",") ? "\ufeff" : "";

        imported((mark8 + file).getBytes(Charset.forName(parts[0])));

        assertThat(only("Été à l’Œuvre " + mark).state().commune()).isEqualTo("Saint-Étienne");
    }

    @Test
    void aFormulaIsATextAndComesBackAsOne() {
        imported("Nom;Ville\n'=1+1 %1$s;Lille\n=2+2 %1$s;Lille\n".formatted(mark));

        assertThat(named("%" + mark)).hasSize(2);
        assertThat(only("=1+1 " + mark).state().commune()).isEqualTo("Lille");
    }
}
