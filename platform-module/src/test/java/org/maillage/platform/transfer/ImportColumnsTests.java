package org.maillage.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.platform.job.WorkTest;

/** Which column of a file is which field. */
@WorkTest
class ImportColumnsTests extends ImportScene {

    @Test
    void guessesTheColumnsAndShowsWhatStandsInThem() throws Exception {
        var id = upload(FILE);

        assertThat(get("/" + id + "/columns"))
                .contains("4 lignes ont été lues", "Cuisine · Salon · Entrée")
                .containsPattern("value=\"name\" selected")
                .containsPattern("value=\"watts\" selected");
    }

    @Test
    void saysWhichColumnsAreLeftOut() throws Exception {
        assertThat(get("/" + upload(FILE) + "/columns"))
                .containsPattern(
                        "ne sont pas reprises[^<]*</span>\\s*<span[^>]*>Remarque\\.</span>");
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
}
