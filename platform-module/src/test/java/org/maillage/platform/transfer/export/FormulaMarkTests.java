package org.maillage.platform.transfer.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

class FormulaMarkTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+33 6 12 34 56 78",
                "+33199000000",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "'=1",
                "''=1"
            })
    void marksWhatASpreadsheetWouldEvaluateAndTakesExactlyThatOffAgain(String text) {
        assertThat(FormulaMark.set(text)).isEqualTo("'" + text);
        assertThat(FormulaMark.remove(FormulaMark.set(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "06 12 34 56 78",
                "0612345678",
                "d'été",
                "'",
                "''",
                "'été",
                "1=1",
                "a@b.fr",
                "Saint-Étienne"
            })
    void leavesEverythingElseAsItIs(String text) {
        assertThat(FormulaMark.set(text)).isEqualTo(text);
        assertThat(FormulaMark.remove(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csvcomma"})
    void csvBeginsWithItsMarkAndQuotesWhatHasTo(String name) throws IOException {
        char separator = name.equals("csv") ? ';' : ',';
        var out = new ByteArrayOutputStream();
        var writer =
                new CsvFormat(name, separator)
                        .begin(out, List.of(heading("Nom"), heading("Téléphone")));
        writer.row(List.of("Un; deux, \"trois\"\nquatre", "=1"));
        writer.row(List.of(12, true));
        writer.end();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\ufeffNom?Téléphone\r\n\"Un; deux, \"\"trois\"\"\nquatre\"?'=1\r\n12?true\r\n"
                                .replace('?', separator));
    }

    private static ExportFormat.Heading heading(String label) {
        return new ExportFormat.Heading(label, label);
    }
}
