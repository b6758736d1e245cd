package org.maillage.people.commune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.COMMUNE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.PeopleTest;
import org.maillage.platform.audit.Audit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@PeopleTest
class CommunePagesTests {

    private static final String PATH = "/admin/people/communes";

    private static final Path FOLDER = Path.of("target", "communes");

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired DSLContext db;
    @Autowired Audit audit;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("maillage.communes", FOLDER::toString);
    }

    @BeforeEach
    void everythingIsAllowed() throws IOException {
        grants.everywhere();
        Files.createDirectories(FOLDER);
        put("v_commune.csv", CommuneReadingTests.COMMUNES);
        put("v_mvtcommune.csv", "\ufeff" + CommuneReadingTests.EVENTS);
        put("epci.CSV", CommuneReadingTests.ASSOCIATIONS);
        put("notes.txt", "TYPECOM,COM,LIBELLE\nCOM,59000,Faux\n");
    }

    @AfterEach
    void nothingIsLeft() {
        db.deleteFrom(COMMUNE).execute();
    }

    @Test
    void takesInTheFilesOfTheFolder() {
        assertThat(desk.open(PATH).text("main")).contains("v_commune.csv").doesNotContain("notes");
        load();

        assertThat(desk.open(PATH + "?q=lille").text("tbody"))
                .contains("Lille", "59350", "Métropole Européenne de Lille");
        assertThat(desk.open(PATH + "?q=saint-bois").text("tbody"))
                .contains("01340", "31 décembre 2015", "01015");
        assertThat(desk.open(PATH + "?q=59000").text("tbody")).isEmpty();
        assertThat(audit.history(LoadCommunes.SUBJECT).getFirst().action()).isEqualTo("loaded");
    }

    @Test
    void offersToLoadWhatIsThere() throws IOException {
        assertThat(desk.open(PATH).html().select("form[action$=/load] button")).hasSize(1);
        for (var name : List.of("v_commune.csv", "v_mvtcommune.csv", "epci.CSV")) {
            Files.delete(FOLDER.resolve(name));
        }
        var page = desk.open(PATH);

        assertThat(page.html().select("form[action$=/load] button")).isEmpty();
        assertThat(page.text("form[action$=/load]")).contains("ne contient aucun fichier CSV");
    }

    @Test
    void putsTheNewReferenceInThePlaceOfTheOld() throws IOException {
        load();
        put("v_commune.csv", "TYPECOM,COM,LIBELLE\nCOM,59350,Lille\n");
        load();

        assertThat(db.fetchCount(COMMUNE, COMMUNE.CODE.eq("75101"))).isZero();
        assertThat(db.fetchCount(COMMUNE, COMMUNE.CODE.eq("59350"))).isOne();
    }

    @Test
    void changesNothingWithoutAFileOfCommunes() throws IOException {
        load();
        int before = db.fetchCount(COMMUNE);
        Files.delete(FOLDER.resolve("v_commune.csv"));
        load();

        assertThat(db.fetchCount(COMMUNE)).isEqualTo(before).isPositive();
    }

    @Test
    void checksTheCodeOfAnOrganisationOnceThereIsAReference() {
        assertThat(organisation("59999").status()).isEqualTo(303);
        load();

        var refused = organisation("59999");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#cogCode-error")).contains("INSEE");
        assertThat(organisation("59350").status()).isEqualTo(303);
    }

    @Test
    void tellsWhatBecameOfAFormerCommune() {
        load();

        assertThat(desk.open(String.valueOf(organisation("01340").location())).text("main"))
                .contains("Saint-Bois (01340)", "Arboys en Bugey (01015)");
        assertThat(desk.open(String.valueOf(organisation("59350").location())).text("main"))
                .contains("Lille (59350) · Métropole Européenne de Lille");
    }

    @Test
    void isLoadedOnlyByThoseWhoMayEverywhere() {
        var page = desk.open(PATH);
        grants.onlyIn(UUID.randomUUID());

        assertThat(desk.open(PATH).html().select("main form[method=post]")).isEmpty();
        assertThat(desk.submit(page, 0, Map.of()).status()).isEqualTo(404);
        assertThat(db.fetchCount(COMMUNE)).isZero();
        grants.onlyIn();
        assertThat(desk.open(PATH).status()).isEqualTo(404);
    }

    private void load() {
        assertThat(desk.submit(PATH, Map.of()).status()).isEqualTo(303);
    }

    private Desk.Page organisation(String code) {
        var form =
                new HashMap<>(
                        Map.of(
                                "owner", "itself",
                                "type", "COMMUNITY_CENTRE",
                                "name", "Située (fictive)"));
        form.put("cogCode", code);
        return desk.submit("/admin/people/organisations/new", form);
    }

    private static void put(String name, String content) throws IOException {
        Files.writeString(FOLDER.resolve(name), content);
    }
}
