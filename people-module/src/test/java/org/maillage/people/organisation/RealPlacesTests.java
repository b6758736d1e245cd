package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.people.ImportTest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;

/** Lists of two producers, each with columns of its own, where they are at hand. */
@ImportTest
class RealPlacesTests extends OrganisationImportScene {

    private static final Path PLACES = Path.of("..", "..", "shared", "data", "places");
    private static final Pattern READY = Pattern.compile("(\\d+) lignes sont prêtes");

    @ParameterizedTest
    @CsvSource({"mednum-input-angers.json, 10", "mednum-input-maine-et-loire.json, 100"})
    void areTakenInAndTheSecondTimeChangeNothing(String name, int least) throws Exception {
        assumeTrue(Files.exists(PLACES.resolve(name)), "the list is not at hand");
        var file = table(JsonMapper.shared().readTree(Files.readString(PLACES.resolve(name))));

        var page = checked(file);
        var ready = READY.matcher(page.text("main"));
        assertThat(ready.find()).as(page.text("main")).isTrue();
        assertThat(Integer.parseInt(ready.group(1))).isGreaterThan(least);
        uploads.run(page);

        assertThat(imported(file).text("main")).contains("aucune fiche créée", "aucune modifiée");
    }

    private static String table(JsonNode places) {
        var columns = new LinkedHashSet<String>();
        places.forEach(place -> place.propertyNames().forEach(columns::add));
        var out = new StringWriter();
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(columns);
        for (var place : places) {
            var cells = new ArrayList<String>();
            columns.forEach(column -> cells.add(place.path(column).asString("")));
            csv.writeRecord(cells);
        }
        return out.toString();
    }
}
