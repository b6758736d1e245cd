package org.maillage.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.job.Workers;
import org.maillage.platform.web.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Odile, who brings in the lamps of a house from files. */
abstract class ImportScene {

    static final String PATH = ImportController.PATH;
    static final String FILE =
            "Lampe;Puissance;Remarque\nCuisine;40;\nSalon;beaucoup;<b>\nEntrée;;x\n;60;\n";

    @Autowired MockMvcTester browser;
    @Autowired TakeFile take;
    @Autowired LampTarget lamps;
    @Autowired CurrentActor actor;
    @Autowired JdbcClient db;
    @Autowired Workers workers;
    @Autowired Imports imports;
    @Autowired Staging staging;

    Desk desk;

    @BeforeEach
    void noLamps() {
        desk = new Desk(browser, Workers.ODILE);
        workers.mayAgain();
        lamps.failures.set(0);
        db.sql("delete from sample.imported_lamp").update();
        db.sql("delete from platform.import_mapping").update();
    }

    UUID upload(String content) {
        var file = new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
        return actor.onBehalfOf(
                Workers.ODILE, () -> take.take(lamps, Workers.HOUSE, "lampes.csv", file));
    }

    UUID mapped(UUID id) throws Exception {
        assertThat(send(id, "/columns", "column0", "name", "column1", "watts")).hasStatus(303);
        return id;
    }

    UUID checked(UUID id) {
        awaitState(id, ImportState.CHECKED);
        return id;
    }

    void run(UUID id) throws Exception {
        assertThat(send(id, "/run")).hasStatus(303);
        awaitState(id, ImportState.DONE);
    }

    private void awaitState(UUID id, ImportState state) {
        await().until(() -> imports.find(id).orElseThrow().state() == state);
    }

    List<String> lamps() {
        return db.sql(
                        "select name || ' ' || coalesce(watts::text, 'null') from"
                                + " sample.imported_lamp order by name")
                .query((row, _) -> row.getString(1))
                .list();
    }

    String get(String path) throws Exception {
        return desk.page(PATH + path);
    }

    MvcTestResult send(UUID id, String path, String... namesAndValues) throws Exception {
        return desk.send(PATH + "/" + id + "/columns", PATH + "/" + id + path, namesAndValues);
    }

    static String many(int rows) {
        var file = new StringBuilder("Lampe;Puissance\n");
        for (int i = 0; i < rows; i++) {
            file.append("Lampe ").append(i).append(";40\n");
        }
        return file.toString();
    }
}
