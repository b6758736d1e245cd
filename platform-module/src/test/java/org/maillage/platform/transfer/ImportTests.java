package org.maillage.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.actor.HasActor;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.actor.Rights;
import org.maillage.platform.transfer.sheet.SheetRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

@SpringBootTest(
        properties = {
            "maillage.job.interval=100ms",
            "maillage.job.back-off=10ms",
            "maillage.messages.strict=true"
        })
@AutoConfigureMockMvc
@Import(LampTarget.class)
class ImportTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final UUID HOUSE = UUID.randomUUID();
    private static final Actor.AccountHolder ODILE =
            new Actor.AccountHolder(UUID.randomUUID(), "Odile (fictive)");
    private static final Actor.AccountHolder STRANGER =
            new Actor.AccountHolder(UUID.randomUUID(), "Serge (fictif)");
    private static final String FILE =
            "Lampe;Puissance;Remarque\nCuisine;40;\nSalon;beaucoup;<b>\nEntrée;;x\n;60;\n";

    @Autowired MockMvcTester browser;
    @Autowired TakeFile take;
    @Autowired LampTarget lamps;
    @Autowired CurrentActor actor;
    @Autowired JdbcClient db;
    @Autowired Grants grants;
    @Autowired Imports imports;
    @Autowired Staging staging;
    @Autowired PurgeImports purge;

    record Principal(Actor.AccountHolder actor) implements HasActor {}

    static final class Grants implements Rights {

        volatile boolean withdrawn;

        @Override
        public boolean may(
                Actor.AccountHolder who, Permission permission, @Nullable UUID organisation) {
            return !withdrawn
                    && HOUSE.equals(organisation)
                    && permission == PlatformPermission.PUBLICATIONS;
        }

        @Override
        public boolean mayAnywhere(Actor.AccountHolder who, Permission permission) {
            return !withdrawn;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {
        @Bean
        Grants grants() {
            return new Grants();
        }
    }

    @BeforeEach
    void repair() {
        grants.withdrawn = false;
        lamps.failures.set(0);
        db.sql("delete from sample.imported_lamp").update();
        db.sql("delete from platform.import_mapping").update();
    }

    @Test
    void guessesTheColumnsAndShowsWhatStandsInThem() throws Exception {
        var id = upload(FILE);

        assertThat(get("/" + id + "/columns"))
                .contains("4 lignes ont été lues", "Cuisine · Salon · Entrée")
                .containsPattern("value=\"name\" selected")
                .containsPattern("value=\"watts\" selected");
    }

    @Test
    void remembersTheMappingOfTheSameHeaders() throws Exception {
        var first = upload(FILE);
        send(first, "/columns", "column0", "name", "column1", "", "column2", "watts");
        checked(first);

        assertThat(imports.find(upload(FILE)).orElseThrow().mapping())
                .containsExactly("name", "", "watts");
        assertThat(imports.find(upload("Lampe;Puissance\na;1")).orElseThrow().mapping())
                .containsExactly("name", "watts");
    }

    @Test
    void saysWhatIsWrongWithTheMapping() throws Exception {
        var id = upload(FILE);

        assertThat(send(id, "/columns", "column0", "name", "column1", "name")).hasStatus(422);
        assertThat(send(id, "/columns", "column0", "", "column1", "watts")).hasStatus(422);
        assertThat(send(id, "/columns", "column0", "owner_id")).hasStatus(422);
    }

    @Test
    void saysWhatIsWrongWithEachRowAndImportsTheOthers() throws Exception {
        var id = checked(mapped(upload(FILE)));

        assertThat(get("/" + id))
                .contains(
                        "2 lignes sont prêtes",
                        "2 lignes sont à corriger",
                        "Ligne 3",
                        "« Puissance »",
                        "Ligne 5",
                        "ce champ est à remplir",
                        "&lt;b&gt;");
        assertThat(lamps()).isEmpty();

        run(id);

        assertThat(lamps()).containsExactly("Cuisine 40", "Entrée null");
        assertThat(get("/" + id))
                .contains("2 fiches créées", "2 lignes sont à corriger", "Aucune ligne");
    }

    @Test
    void aRowIsMendedInPlaceOrDropped() throws Exception {
        var id = checked(mapped(upload(FILE)));

        assertThat(send(id, "/rows/3", "field-name", "Salon", "field-watts", "trop"))
                .hasStatus(422);
        assertThat(get("/" + id + "/rows/3")).contains("value=\"trop\"", "Un nombre entier");
        assertThat(
                        send(
                                id,
                                "/rows/3",
                                "field-name",
                                "Salon",
                                "field-watts",
                                "60",
                                "field-other",
                                "ignored"))
                .hasStatus(303);
        assertThat(send(id, "/rows/5/drop")).hasStatus(303);
        assertThat(get("/" + id)).contains("3 lignes sont prêtes", "Aucune n’est à corriger");

        run(id);

        assertThat(lamps()).containsExactly("Cuisine 40", "Entrée null", "Salon 60");
        assertThat(staging.count(id)).isZero();
    }

    /** What has to be filled in is never emptied. */
    @Test
    void refusedCellsAreEmptiedAndTheRestOfTheRowIsKept() throws Exception {
        var id = checked(mapped(upload(FILE)));

        var emptied = send(id, "/empty");

        assertThat(emptied).hasStatus(303);
        assertThat(after(emptied, id)).contains("1 ligne est prête sans ses cases refusées");
        assertThat(get("/" + id)).contains("3 lignes sont prêtes", "1 ligne est à corriger");
        run(id);
        assertThat(lamps()).containsExactly("Cuisine 40", "Entrée null", "Salon null");
    }

    @Test
    void allBadRowsAreDroppedAtOnce() throws Exception {
        var id = checked(mapped(upload(FILE)));

        var dropped = send(id, "/drop");

        assertThat(dropped).hasStatus(303);
        assertThat(staging.count(id)).isEqualTo(2);
        assertThat(after(dropped, id)).contains("2 lignes sont écartées");
    }

    @Test
    void theSameFileTwiceMakesNoDuplicates() throws Exception {
        run(checked(mapped(upload(FILE))));
        var again = checked(mapped(upload(FILE)));
        run(again);

        assertThat(lamps()).hasSize(2);
        assertThat(get("/" + again)).contains("aucune fiche créée", "2 inchangées");
    }

    @Test
    void aBatchThatFailsLeavesNothingHalfWritten() throws Exception {
        lamps.failures.set(2);
        var id = checked(mapped(upload(many(2_500))));
        run(id);

        assertThat(lamps()).hasSize(2_500);
        var done = imports.find(id).orElseThrow();
        assertThat(done.created()).isEqualTo(2_500);
        assertThat(done.unchanged()).isZero();
    }

    @Test
    void aRightThatIsWithdrawnStopsTheImport() throws Exception {
        var id = checked(mapped(upload(FILE)));
        grants.withdrawn = true;

        assertThat(as(ODILE, "/" + id)).hasStatus(404);
        assertThatThrownBy(() -> upload(FILE)).isInstanceOf(AccessRefused.class);

        grants.withdrawn = false;
        assertThat(get("/" + id)).contains("2 lignes sont prêtes");
    }

    @Test
    void belongsToWhoeverUploadedIt() throws Exception {
        var id = checked(mapped(upload(FILE)));

        for (var path :
                List.of(
                        "/" + id,
                        "/" + id + "/columns",
                        "/" + id + "/rows/3",
                        "/" + id + "/rows.csv")) {
            assertThat(as(STRANGER, path)).hasStatus(404);
        }
        assertThat(as(ODILE, "/" + UUID.randomUUID())).hasStatus(404);
        assertThat(as(ODILE, "/" + id + "/rows/77")).hasStatus(404);
    }

    @Test
    void takesAllOfAFileOrNothing() {
        long before = count("platform.import");

        assertThatThrownBy(() -> upload("a;a\n1;2")).isInstanceOf(SheetRefused.class);
        assertThatThrownBy(() -> upload("Lampe\n")).isInstanceOf(SheetRefused.class);
        assertThatThrownBy(() -> upload(many(10_500) + "x;\"")).isInstanceOf(SheetRefused.class);

        assertThat(count("platform.import")).isEqualTo(before);
    }

    @Test
    void stripsTheMarkThatAnExportPutsBeforeFormulas() throws Exception {
        var id = checked(mapped(upload("Lampe;Puissance\n'+33 1;5\n'quote;6\n")));
        run(id);

        assertThat(lamps()).containsExactlyInAnyOrder("+33 1 5", "'quote 6");
    }

    /** In a spreadsheet, where no cell of the file may be taken for a formula. */
    @Test
    void badRowsAreAFileToBeMendedAndReadAgain() throws Exception {
        var id =
                upload("Lampe;Puissance;Remarque\n=1+1;trop;\n'@x;trop;-2\nBonne;1;\n;3;\"a;b\"\n");
        send(id, "/columns", "column0", "name", "column1", "watts", "column2", "");
        checked(id);

        var file = get("/" + id + "/rows.csv");

        assertThat(file)
                .startsWith("\ufeffLampe;Puissance;Remarque;À corriger\r\n")
                .contains("\r\n'=1+1;trop;;", "\r\n'@x;trop;'-2;", "\r\n;3;\"a;b\";")
                .contains("Ligne 2", "« Puissance »", "Ligne 5")
                .doesNotContain("Bonne");

        var mended = upload(file.replace("trop", "60").replace("\r\n;3", "\r\nTroisième;3"));
        assertThat(imports.find(mended).orElseThrow().mapping())
                .containsExactly("name", "watts", "", "");
        send(mended, "/columns", "column0", "name", "column1", "watts");
        checked(mended);
        run(mended);
        assertThat(lamps()).containsExactlyInAnyOrder("=1+1 60", "@x 60", "Troisième 3");
    }

    @Test
    void theFileOfBadRowsHasAllOfThemAndLeavesNothingBehind() throws Exception {
        var rows = new StringBuilder("Lampe;Puissance\n");
        for (int i = 0; i < 2_300; i++) {
            rows.append("Lampe ").append(i).append(";trop\n");
        }
        var id = checked(mapped(upload(rows.toString())));

        assertThat(get("/" + id + "/rows.csv").lines()).hasSize(2_301);

        var own = "maillage-rows-" + ProcessHandle.current().pid() + "-";
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(f -> f.getFileName().toString().startsWith(own))).isEmpty();
        }
    }

    @Test
    void saysWhichColumnsAreLeftOut() throws Exception {
        assertThat(get("/" + upload(FILE) + "/columns"))
                .containsPattern(
                        "ne sont pas reprises[^<]*</span>\\s*<span[^>]*>Remarque\\.</span>");
    }

    @Test
    void aDashOrAFailedCalculationIsNothing() throws Exception {
        run(checked(mapped(upload("Lampe;Puissance\nUne;-\nDeux;#N/A\nTrois;#NOM?\n"))));

        assertThat(lamps()).containsExactly("Deux null", "Trois null", "Une null");
    }

    @Test
    void isPurgedWhenNobodyComesBack() {
        var id = upload(FILE);
        var other = upload(FILE);
        db.sql("update platform.import set expires_at = '2020-01-01' where id = ?")
                .param(id)
                .update();

        purge.purge();

        assertThat(imports.find(id)).isEmpty();
        assertThat(staging.count(id)).isZero();
        assertThat(imports.find(other)).isPresent();
        assertThat(staging.count(other)).isEqualTo(4);
    }

    @Test
    void isDeletedWhenItIsGivenUp() throws Exception {
        var id = checked(mapped(upload(FILE)));

        assertThat(send(id, "/discard")).hasStatus(303);

        assertThat(imports.find(id)).isEmpty();
        assertThat(staging.count(id)).isZero();
    }

    private static String many(int rows) {
        var file = new StringBuilder("Lampe;Puissance\n");
        for (int i = 0; i < rows; i++) {
            file.append("Lampe ").append(i).append(";40\n");
        }
        return file.toString();
    }

    private UUID upload(String content) {
        var file = new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
        return actor.onBehalfOf(ODILE, () -> take.take(lamps, HOUSE, "lampes.csv", file));
    }

    private UUID mapped(UUID id) throws Exception {
        assertThat(send(id, "/columns", "column0", "name", "column1", "watts")).hasStatus(303);
        return id;
    }

    private UUID checked(UUID id) {
        awaitState(id, ImportState.CHECKED);
        return id;
    }

    private void run(UUID id) throws Exception {
        assertThat(send(id, "/run")).hasStatus(303);
        awaitState(id, ImportState.DONE);
    }

    private void awaitState(UUID id, ImportState state) {
        await().until(() -> imports.find(id).orElseThrow().state() == state);
    }

    private List<String> lamps() {
        return db.sql(
                        "select name || ' ' || coalesce(watts::text, 'null') from"
                                + " sample.imported_lamp order by name")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    private MvcTestResult as(Actor.AccountHolder who, String path) {
        return browser.get()
                .uri(ImportController.PATH + path)
                .locale(Locale.FRANCE)
                .with(authentication(token(who)))
                .exchange();
    }

    private static TestingAuthenticationToken token(Actor.AccountHolder who) {
        return new TestingAuthenticationToken(new Principal(who), null, "ROLE_ACCOUNT");
    }

    private String get(String path) throws Exception {
        var result = as(ODILE, path);
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString().replace('\u202f', ' ');
    }

    /** The page that an answer leads to, with the cookies that it has set. */
    private String after(MvcTestResult answer, UUID id) throws Exception {
        var page =
                browser.get()
                        .uri(ImportController.PATH + "/" + id)
                        .locale(Locale.FRANCE)
                        .cookie(answer.getResponse().getCookies())
                        .with(authentication(token(ODILE)))
                        .exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString().replace('\u202f', ' ');
    }

    private MvcTestResult send(UUID id, String path, String... namesAndValues) throws Exception {
        var token = TOKEN.matcher(get("/" + id + "/columns"));
        assertThat(token.find()).isTrue();
        var request =
                browser.post()
                        .uri(ImportController.PATH + "/" + id + path)
                        .locale(Locale.FRANCE)
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("_csrf", token.group(1))
                        .with(authentication(token(ODILE)));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }
}
