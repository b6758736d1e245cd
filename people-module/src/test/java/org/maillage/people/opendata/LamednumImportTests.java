package org.maillage.people.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PLACE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.maillage.people.Sirets;
import org.maillage.people.Uploads;
import org.maillage.people.organisation.OrganisationImport;
import org.maillage.people.published.OrganisationType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@PeopleTest
@TestPropertySource(properties = {"maillage.job.interval=100ms", "maillage.job.back-off=10ms"})
class LamednumImportTests {

    private static final Path SHARED = Path.of("..", "..", "shared");

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations given;
    @Autowired Uploads uploads;
    @Autowired OrganisationImport target;
    @Autowired DSLContext db;

    private String mark = "";
    private UUID owner = new UUID(0, 0);

    @BeforeEach
    void anOwner() {
        grants.everywhere();
        mark = UUID.randomUUID().toString().substring(0, 8);
        owner = given.named("Fédération " + mark, OrganisationType.FEDERATION).value();
    }

    private Map<String, String> row() {
        var row = new LinkedHashMap<String, String>();
        row.put("id", "lieu-1");
        row.put("pivot", Sirets.next());
        row.put("nom", "Lieu " + mark);
        row.put("commune", "Lille");
        row.put("code_postal", "59000");
        row.put("code_insee", "59350");
        row.put("adresse", "1 rue du Pré");
        row.put("typologie", "ASSO|CS");
        row.put("telephone", "+33320000000");
        row.put("courriels", "accueil@exemple.test|autre@exemple.test");
        row.put("itinerance", "Fixe");
        row.put("date_maj", "2026-11-20");
        row.put("services", "Utilisation sécurisée du numérique|Compréhension du monde numérique");
        row.put("publics_specifiquement_adresses", "Familles et/ou enfants");
        row.put("frais_a_charge", "Gratuit|Payant");
        return row;
    }

    private static String file(Map<String, String> row) {
        return String.join(",", row.keySet())
                + "\n\""
                + String.join("\",\"", row.values())
                + "\"\n";
    }

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
        uploads.imported(target, owner, file(row));

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

        var page = uploads.checked(target, owner, file(row));

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

        uploads.imported(target, owner, file(row));

        var made = db.fetchSingle(ORGANISATION, ORGANISATION.NAME.eq("Lieu " + mark));
        assertThat(made.getSiret()).isNull();
        assertThat(made.getDepartmentCode()).isEqualTo("01");
    }

    /** Out, in, out. */
    @Test
    void whatGoesOutComesInAsItWas() {
        uploads.imported(target, owner, file(row()));
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

        var same = uploads.imported(target, owner, out);

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
        assertThat(uploads.imported(target, owner, out).text("main")).contains("1 modifiée");
        assertThat(exported()).isEqualTo(out);
    }

    @Test
    void takesThePublishedExample() throws Exception {
        var example = SHARED.resolve("data/places/lamednum-exemple-valide.csv");
        assumeTrue(Files.exists(example), "the published example is not at hand");

        var page = uploads.imported(target, owner, Files.readAllBytes(example));

        assertThat(page.text("main")).contains("Import terminé", "Aucune n’est à corriger");
        assertThat(uploads.imported(target, owner, Files.readAllBytes(example)).text("main"))
                .contains("aucune fiche créée", "aucune modifiée", "1 inchangée");
    }

    /** What the schema requires is required here, and each of its columns is taken in or named as left out. */
    @Test
    void agreesWithThePublishedSchema() throws Exception {
        var schema = SHARED.resolve("schemas/lamednum-tableschema.json");
        assumeTrue(Files.exists(schema), "the published schema is not at hand");
        var fields = JsonMapper.shared().readTree(Files.readString(schema)).get("fields");

        for (var field : fields) {
            var name = field.get("name").asString();
            var rules = field.path("constraints");
            var ours =
                    LamednumFields.ALL.stream()
                            .filter(known -> known.headers().equals(List.of(name)))
                            .findFirst();
            if (rules.path("required").asBoolean(false)) {
                assertThat(ours).as(name).isPresent();
                assertThat(ours.get().required()).as(name).isTrue();
            }
            int most = rules.path("maxLength").asInt(Integer.MAX_VALUE);
            ours.ifPresent(known -> assertThat(known.longest()).as(name).isLessThanOrEqualTo(most));
        }
        assertThat(fields.valueStream().map(field -> field.get("name").asString()))
                .containsAll(LamednumFields.ALL.stream().map(f -> f.headers().getFirst()).toList());
    }

    private String exported() {
        return desk.open("/admin/people/organisations/open-data/lamednum.csv?q=Lieu+" + mark)
                .html()
                .wholeText();
    }
}
