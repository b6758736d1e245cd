package org.maillage.platform.transfer.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.platform.transfer.sheet.Workbooks.ROWS;
import static org.maillage.platform.transfer.sheet.Workbooks.SHARED;
import static org.maillage.platform.transfer.sheet.Workbooks.parts;
import static org.maillage.platform.transfer.sheet.Workbooks.workbook;
import static org.maillage.platform.transfer.sheet.Workbooks.zip;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files as people have them, and files as nobody has them. */
class SheetsTests {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void readsEveryCharset(String charset) throws IOException {
        assertThat(rows("Nom;Prénom\nLefèvre;Zoë".getBytes(Charset.forName(charset))))
                .containsExactly("1 [Nom, Prénom]", "2 [Lefèvre, Zoë]");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsPastTheMark(String charset) throws IOException {
        assertThat(rows("\uFEFFNom;Prénom\nLefèvre;Zoë".getBytes(Charset.forName(charset))))
                .containsExactly("1 [Nom, Prénom]", "2 [Lefèvre, Zoë]");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void findsTheSeparator(String separator) throws IOException {
        var text = "\"Nom, ou; nom\"S Prénom\r\nZoëSx\r\n";
        assertThat(rows(text.replace("S", separator).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1 [Nom, ou; nom,  Prénom]", "2 [Zoë, x]");
    }

    @Test
    void believesADeclaredSeparatorAndCountsItsLine() throws IOException {
        assertThat(rows("sep=|\r\nNom|Ville, pays\r\nZoë|Lille".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("2 [Nom, Ville, pays]", "3 [Zoë, Lille]");
    }

    @Test
    void readsLinesWithinQuotesAndRaggedRows() throws IOException {
        assertThat(
                        rows(
                                "a;b\n\"deux\nlignes \"\"ici\"\"\"\n\n;\nx;y;z"
                                        .getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1 [a, b]", "2 [deux\nlignes \"ici\"]", "6 [x, y, z]");
    }

    @Test
    void readsAWorkbook() throws IOException {
        assertThat(rows(workbook(ROWS, SHARED)))
                .containsExactly("1 [Nom, SIRET, Depuis]", "3 [Zoé, 12345678901234, 2024-01-01]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                  | empty",
                "%PDF-1.7            | no-table",
                "a;b\u0000;c\u0000\u0000\u0000 | no-table"
            })
    void refusesWhatIsNoTable(String text, String key) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), key);
    }

    @Test
    void refusesEndlessCellsAndRows() {
        assertRefused(
                ("a;b\n\"" + "x\n".repeat(40_000)).getBytes(StandardCharsets.UTF_8),
                "quotes",
                "cell");
        assertRefused(("a\n" + "x".repeat(40_000)).getBytes(StandardCharsets.UTF_8), "cell");
        assertRefused(("a\n" + "x".repeat(3 << 20)).getBytes(StandardCharsets.UTF_8), "quotes");
        assertRefused((";".repeat(300) + "x\n").getBytes(StandardCharsets.UTF_8), "columns");
    }

    @Test
    void refusesBombs() throws IOException {
        var cell = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
        assertRefused(workbook(ROWS + cell.repeat(200_000), SHARED), "bomb");
        assertRefused(workbook(ROWS, SHARED + " ".repeat(5 << 20)), "bomb");
        var entries = parts(ROWS, SHARED);
        for (int i = 0; i < 2_000; i++) {
            entries.put("x/" + i, "");
        }
        assertRefused(zip(entries), "bomb");
    }

    @Test
    void refusesAddressesFarOutsideArrayFormulasAndEntities() throws IOException {
        assertRefused(
                workbook("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>", SHARED), "columns");
        assertRefused(
                workbook(
                        "<row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1:A9\">1</f><v>1</v></c></row>"
                                .repeat(200),
                        SHARED),
                "bomb");
        assertRefused(
                workbook(
                        ROWS,
                        "<!DOCTYPE sst [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + SHARED),
                "broken");
        assertRefused("PK\u0003\u0004 no zip".getBytes(StandardCharsets.ISO_8859_1), "broken");
        assertRefused(zip(new LinkedHashMap<>(Map.of("mimetype", "x"))), "no-table");
    }

    @Test
    void survivesRowsThatClaimTheSameNumber() throws IOException {
        assertThat(
                        rows(
                                workbook(
                                        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                                                + "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>",
                                        SHARED)))
                .containsExactly("1 [1]", "2 [2]");
    }

    private void assertRefused(byte[] content, String... keys) {
        assertThatThrownBy(() -> rows(content))
                .isInstanceOf(SheetRefused.class)
                .extracting(refused -> ((SheetRefused) refused).key())
                .isIn(Arrays.stream(keys).map(key -> "platform.transfer.file." + key).toArray());
    }

    private List<String> rows(byte[] content) throws IOException {
        var file = folder.resolve("file");
        Files.write(file, content);
        var rows = new ArrayList<String>();
        Sheets.read(file, row -> rows.add(row.number() + " " + row.cells()));
        return rows;
    }
}
