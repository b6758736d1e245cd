package org.maillage.people.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maillage.people.opendata.Gap.ADDRESS;
import static org.maillage.people.opendata.Gap.COMMUNE;
import static org.maillage.people.opendata.Gap.IDENTIFIER;
import static org.maillage.people.opendata.Gap.POSTAL_CODE;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class LamednumTests {

    private static final Path SCHEMA =
            Path.of("..", "..", "shared", "schemas", "lamednum-tableschema.json");

    @Test
    void writesWhatTheSchemaAsksFor() {
        var row = rows(Samples.full()).getFirst();

        assertThat(row.getField("pivot")).isEqualTo("73282932000074");
        assertThat(row.getField("typologie")).isEqualTo("CS");
        assertThat(row.getField("complement_adresse")).isEqualTo("Bâtiment \"B\"");
        assertThat(row.getField("presentation_detail")).isEqualTo("Deux lignes,\nvraiment.");
        assertThat(row.getField("services"))
                .isEqualTo("Utilisation sécurisée du numérique|Compréhension du monde numérique");
        assertThat(row.getField("date_maj")).isEqualTo("2026-11-26");
        assertThat(row.getField("telephone")).isEqualTo("+33320000000");
    }

    @Test
    void leavesOutWhatIsNotValidAndSaysWhatIsMissing() {
        assertThat(Lamednum.gaps(Samples.full())).isEmpty();
        assertThat(Lamednum.gaps(Samples.bare()))
                .containsExactly(IDENTIFIER, ADDRESS, POSTAL_CODE, COMMUNE);
        assertThat(Lamednum.gaps(Samples.identified(null, "W591000000")))
                .doesNotContain(IDENTIFIER);
        assertThat(rows(Samples.bare())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "-2", "+3", "=HYPERLINK(\"x\")"})
    void givesNoSpreadsheetAFormula(String name) {
        assertThat(rows(Samples.named(name)).getFirst().getField("nom")).isEqualTo("'" + name);
    }

    @Test
    void isValidByThePublishedSchema() throws Exception {
        assumeTrue(Files.exists(SCHEMA), "the published schema is not at hand");
        var fields = JsonMapper.shared().readTree(Files.readString(SCHEMA)).get("fields");
        var csv = rows(Samples.full()).getFirst();

        assertThat(faults(fields, csv)).isEmpty();
        assertThat(csv.getHeader()).isEqualTo(names(fields));
    }

    /** The same check sees a row that is not valid. */
    @Test
    void aRowThatIsNotValidIsSeen() throws Exception {
        assumeTrue(Files.exists(SCHEMA), "the published schema is not at hand");
        var fields = JsonMapper.shared().readTree(Files.readString(SCHEMA)).get("fields");
        var wrong =
                Lamednum.write(List.of(Samples.full()), "essai")
                        .replace("59000", "5900")
                        .replace("Gratuit", "Cadeau");

        assertThat(faults(fields, read(wrong).getFirst()))
                .containsExactly("code_postal: 5900", "frais_a_charge: Cadeau");
    }

    private static List<String> names(JsonNode fields) {
        var names = new ArrayList<String>();
        fields.forEach(field -> names.add(field.get("name").asString()));
        return names;
    }

    private static List<String> faults(JsonNode fields, NamedCsvRecord row) {
        var faults = new ArrayList<String>();
        for (var field : fields) {
            var name = field.get("name").asString();
            var value = row.getField(name);
            var rules = field.path("constraints");
            var pattern = rules.path("pattern").asString("");
            boolean missing = value.isEmpty() && rules.path("required").asBoolean(false);
            boolean unlike = !value.isEmpty() && !pattern.isEmpty() && !value.matches(pattern);
            if (missing || unlike) {
                faults.add(name + ": " + value);
            }
        }
        return faults;
    }

    private static List<NamedCsvRecord> rows(OpenOrganisation organisation) {
        return read(Lamednum.write(List.of(organisation), "essai"));
    }

    private static List<NamedCsvRecord> read(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}
