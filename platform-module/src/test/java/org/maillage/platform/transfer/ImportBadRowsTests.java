package org.maillage.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.platform.job.WorkTest;
import org.maillage.platform.web.Desk;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** What becomes of rows that cannot be taken in as they are. */
@WorkTest
class ImportBadRowsTests extends ImportScene {

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

    /** The page that an answer leads to, with the cookies that it has set. */
    private String after(MvcTestResult answer, UUID id) throws Exception {
        return Desk.page(desk.open(PATH + "/" + id, answer.getResponse().getCookies()));
    }
}
