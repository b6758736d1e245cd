package org.maillage.people.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PLACE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.people.Desk;
import org.maillage.people.ImportTest;

import java.nio.charset.StandardCharsets;

/** A file by the schema LaMednum becomes organisations, and the other way round. */
@ImportTest
class LamednumImportTests extends LamednumImportScene {

    @Test
    void isRecognisedByItsColumnsAndSaysWhichAreNotTakenIn() {
        var columns =
                desk.open(
                        uploads.take(target, owner, file(row()).getBytes(StandardCharsets.UTF_8))
                                + "/columns");

        assertThat(columns.text("main"))
                .contains("C’est un fichier LaMednum", "ne sont pas reprises", "itinerance.");
        assertThat(columns.html().select("select option[selected]").eachText())
                .contains("SIRET ou RNA", "Date de mise à jour", "Publics, séparés par |");
    }

    @Test
    void becomesAnOrganisationWithItsPlace() {
        var row = row();
        imported(file(row));

        var made =
                db.select(ORGANISATION, PLACE)
                        .from(ORGANISATION)
                        .join(PLACE)
                        .on(PLACE.ORGANISATION_ID.eq(ORGANISATION.ID))
                        .where(ORGANISATION.NAME.eq("Lieu " + mark))
                        .fetchSingle();
        assertThat(made.value1().getSiret()).isEqualTo(row.get("pivot"));
        assertThat(made.value1().getType()).isEqualTo("COMMUNITY_CENTRE");
        assertThat(made.value1().getOwnerId()).isEqualTo(owner);
        assertThat(made.value2().getEmail()).isEqualTo("accueil@exemple.test");
        assertThat(made.value2().getServices()).containsExactly("SAFE_USE", "UNDERSTANDING");
        assertThat(made.value2().getAudiences()).containsExactly("FAMILIES");
        assertThat(made.value2().getFees()).containsExactly("FREE", "CHARGED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pivot|12345|Le pivot est un numéro SIRET",
                "pivot|73282932000075|Colonne « pivot » : Ce n’est pas un numéro SIRET",
                "pivot||ce champ est à remplir",
                "nom||ce champ est à remplir",
                "adresse||ce champ est à remplir",
                "id||ce champ est à remplir",
                "commune||ce champ est à remplir",
                "date_maj||ce champ est à remplir",
                "date_maj|hier|s’écrit 2026-11-26",
                "code_postal|5900X|code postal a cinq chiffres",
                "code_insee|2C004|code INSEE de commune",
                "telephone|+3|numéro de téléphone français",
                "services|Couture|n’est pas dans la liste de LaMednum",
                "frais_a_charge|Cadeau|n’est pas dans la liste de LaMednum",
                "horaires|parfois|Colonne « horaires »"
            })
    void saysWhichRuleOfTheSchemaARowBreaks(String column, String value, String message) {
        var row = row();
        row.put(column, value == null ? "" : value);

        var page = checked(file(row));

        assertThat(page.text("main").replace('\u202f', ' ').replace('\u00a0', ' '))
                .contains("1 ligne est à corriger", message);
    }

    @Test
    void repairsWhatASpreadsheetHasDone() {
        var row = row();
        row.put("code_postal", "1000");
        row.put("code_insee", "1004");
        row.put("telephone", "474000000");
        row.put("date_maj", "20/11/2026");
        row.put("pivot", "00000000000000");

        imported(file(row));

        var made = db.fetchSingle(ORGANISATION, ORGANISATION.NAME.eq("Lieu " + mark));
        assertThat(made.getSiret()).isNull();
        assertThat(made.getDepartmentCode()).isEqualTo("01");
    }

    /** Out, in, out. */
    @Test
    void whatGoesOutComesInAsItWas() {
        imported(file(row()));
        var full = db.fetchSingle(ORGANISATION, ORGANISATION.NAME.eq("Lieu " + mark));
        desk.submit(
                "/admin/people/organisations/" + full.getId() + "/place",
                Desk.fields(
                        "latitude", "50.63",
                        "longitude", "3.06",
                        "openingHours", "Mo-Fr 09:00-12:00,14:00-18:30",
                        "addressComplement", "=Bâtiment \"B\"",
                        "description", "Deux lignes,\nvraiment."));
        var out = exported();

        var same = imported(out);

        assertThat(same.text("main"))
                .contains("aucune fiche créée", "aucune modifiée", "1 inchangée");

        db.deleteFrom(PLACE).where(PLACE.ORGANISATION_ID.eq(full.getId())).execute();
        db.update(ORGANISATION)
                .setNull(ORGANISATION.SIRET)
                .setNull(ORGANISATION.COMMUNE)
                .setNull(ORGANISATION.COG_CODE)
                .set(ORGANISATION.TYPE, "PARTNER")
                .where(ORGANISATION.ID.eq(full.getId()))
                .execute();
        assertThat(imported(out).text("main")).contains("1 modifiée");
        assertThat(exported()).isEqualTo(out);
    }

    private String exported() {
        return desk.open("/admin/people/organisations/open-data/lamednum.csv?q=Lieu+" + mark)
                .html()
                .wholeText();
    }
}
