package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.Uploads;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.Charset;
import java.util.UUID;

/** What stands in a file of organisations, and how it is written. */
@OrganisationImportTest
class OrganisationCellsTests {

    @Autowired Uploads uploads;
    @Autowired OrganisationImport target;
    @Autowired OrganisationFiles files;

    /** In no other name. */
    private String mark = "";

    private UUID owner = new UUID(0, 0);

    @BeforeEach
    void anOwner() {
        mark = files.begin();
        owner = files.owner();
    }

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
        var page = files.checked("Nom;" + header + "\nUn " + mark + ";" + value + "\n");

        assertThat(page.text("main")).contains("1 ligne est à corriger", message);
        assertThat(files.named("Un " + mark)).isEmpty();
    }

    /** Four digits: a zero that is lost, or a code of another country. */
    @Test
    void aPostalCodeIsGivenItsZeroOnlyWhereThePlaceCanHaveOne() {
        assertThat(
                        files.checked("Nom;CP;Département\nUn %s;1000;59\n".formatted(mark))
                                .text("main"))
                .contains("1 ligne est à corriger", "code postal a cinq chiffres");
        assertThat(
                        files.checked("Nom;CP;Département\nDeux %s;1000;1\n".formatted(mark))
                                .text("main"))
                .contains("1 ligne est prête");
    }

    @Test
    void whatDisagreesIsWrongWithTheRow() {
        assertThat(
                        files.checked(
                                        "Nom;Code INSEE;Département\nUn %s;59350;69\n"
                                                .formatted(mark))
                                .text("main"))
                .contains("commune d’un autre département");

        files.imported("Nom;Code INSEE\nUn %s;59350\n".formatted(mark));
        assertThat(files.checked("Nom;Département\nUn %s;69\n".formatted(mark)).text("main"))
                .contains("1 ligne est prête");
        files.imported("Nom;Code INSEE\nUn %s;69123\n".formatted(mark));
        assertThat(files.named("Un " + mark)).hasSize(2);
    }

    @Test
    void laPosteAndNumbersThatAreNoneAreUnderstood() {
        var page =
                files.imported(
                        "Nom;SIRET;RNA\nPoste %1$s;35600000000048;\nSans %1$s;00000000000000;0\n"
                                .formatted(mark));

        assertThat(page.text("main")).contains("2 fiches créées");
        assertThat(files.only("Sans " + mark).state().siret()).isNull();
    }

    @Test
    void zerosThatASpreadsheetTookAwayComeBack() {
        files.imported("Nom;Code INSEE;CP;Département\nUn %s;1004;1500;1\n".formatted(mark));

        assertThat(files.only("Un " + mark).state())
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

        uploads.imported(target, owner, (mark8 + file).getBytes(Charset.forName(parts[0])));

        assertThat(files.only("Été à l’Œuvre " + mark).state().commune())
                .isEqualTo("Saint-Étienne");
    }

    @Test
    void aFormulaIsATextAndComesBackAsOne() {
        files.imported("Nom;Ville\n'=1+1 %1$s;Lille\n=2+2 %1$s;Lille\n".formatted(mark));

        assertThat(files.named("%" + mark)).hasSize(2);
        assertThat(files.only("=1+1 " + mark).state().commune()).isEqualTo("Lille");
    }
}
