package org.maillage.people.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.PRIORITY_QUARTER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.ImportTest;
import org.maillage.people.Organisations;
import org.maillage.people.Uploads;
import org.maillage.people.organisation.OrganisationImport;
import org.maillage.platform.audit.Audit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

@ImportTest
class QuarterPagesTests {

    private static final String PATH = "/admin/people/quarters";
    private static final Path FOLDER = Path.of("target", "quarters");

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired Uploads uploads;
    @Autowired OrganisationImport target;
    @Autowired DSLContext db;
    @Autowired Audit audit;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("maillage.quarters", FOLDER::toString);
    }

    @BeforeEach
    void aList() throws IOException {
        grants.everywhere();
        Files.createDirectories(FOLDER);
        put(
                """
                \ufeffcode_qp;lib_qp;lib_com;lib_dep
                QN05998M;Les Essais, le Pré;Villeneuve (fictive);Nord
                QN05998M;Les Essais, le Pré;Autreville (fictive);Nord
                QN02A99M;Les Épreuves;Hauteville (fictive);Corse-du-Sud
                99;Faux;Nulle part;Nord
                """);
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        db.deleteFrom(PRIORITY_QUARTER).execute();
        Files.deleteIfExists(FOLDER.resolve("liste.csv"));
    }

    @Test
    void offersToLoadWhatIsThere() throws IOException {
        assertThat(desk.open(PATH).html().select("form[action$=/load] button")).hasSize(1);
        Files.delete(FOLDER.resolve("liste.csv"));

        assertThat(desk.open(PATH).html().select("form[action$=/load] button")).isEmpty();
    }

    @Test
    void takesInTheListOfTheFolder() {
        assertThat(desk.open(PATH).text("main")).contains("liste.csv");

        load();

        assertThat(desk.open(PATH + "?q=autreville").text("tbody"))
                .contains(
                        "Les Essais, le Pré",
                        "QN05998M",
                        "Villeneuve (fictive), Autreville (fictive)");
        assertThat(db.fetchCount(PRIORITY_QUARTER)).isEqualTo(2);
        assertThat(audit.history(LoadQuarters.SUBJECT).getFirst().action()).isEqualTo("loaded");
    }

    @Test
    void changesNothingWithoutAList() throws IOException {
        load();
        put("a;b\n1;2\n");

        assertThat(load().location()).isEqualTo(PATH);

        assertThat(db.fetchCount(PRIORITY_QUARTER)).isEqualTo(2);
    }

    @Test
    void onlyWhoMayEditEverythingLoadsIt() {
        grants.onlyIn(organisations.named("Centre (fictif)").value());

        assertThat(desk.open(PATH).html().select("main form[method=post]")).isEmpty();
        assertThat(db.fetchCount(PRIORITY_QUARTER)).isZero();
    }

    @Test
    void anOrganisationsPageNamesTheQuarter() {
        load();
        var page = Organisations.page(organisations.named("Centre du Pré (fictif)"));

        assertThat(desk.submit(page + "/place", Map.of("quarterCode", "qn 05998 m")).status())
                .isEqualTo(303);

        assertThat(desk.open(page).text("section:has(#place)"))
                .contains("Quartier prioritaire (QPV)", "Les Essais, le Pré", "QN05998M");
    }

    @Test
    void aCodeIsInTheListOnceThereIsOne() {
        var page = Organisations.page(organisations.named("Centre ailleurs (fictif)"));
        assertThat(desk.submit(page + "/place", Map.of("quarterCode", "QN05901M")).status())
                .isEqualTo(303);
        assertThat(refused(page, "QN059")).contains("forme attendue");

        load();

        assertThat(refused(page, "QN05901M")).contains("pas dans la liste des quartiers");
    }

    private String refused(String page, String code) {
        var answer = desk.submit(page + "/place", Map.of("quarterCode", code));
        assertThat(answer.status()).isEqualTo(422);
        return answer.text("#quarterCode-error");
    }

    @Test
    void comesInWithAFileAndGoesOutWithTheList() {
        load();
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var owner = organisations.named("Fédération " + mark).value();

        assertThat(
                        uploads.checked(target, owner, "Nom;QPV\nUn " + mark + ";QN05901M\n")
                                .text("main"))
                .contains("1 ligne est à corriger", "pas dans la liste des quartiers");
        uploads.imported(target, owner, "Nom;QPV\nUn " + mark + ";QN05998M\n");

        var list = "/admin/people/organisations?q=Un+" + mark + "&export=csv";
        assertThat(desk.open(list).html().wholeText()).contains(";QPV;", ";QN05998M;");
    }

    private Desk.Page load() {
        return desk.submit(PATH, Map.of());
    }

    private static void put(String content) throws IOException {
        Files.writeString(FOLDER.resolve("liste.csv"), content);
    }
}
