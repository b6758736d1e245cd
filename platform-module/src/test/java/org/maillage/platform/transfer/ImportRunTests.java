package org.maillage.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.maillage.platform.job.WorkTest;
import org.maillage.platform.transfer.sheet.SheetRefused;

/** What is written, once and as it was meant. */
@WorkTest
class ImportRunTests extends ImportScene {

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

    @Test
    void aDashOrAFailedCalculationIsNothing() throws Exception {
        run(checked(mapped(upload("Lampe;Puissance\nUne;-\nDeux;#N/A\nTrois;#NOM?\n"))));

        assertThat(lamps()).containsExactly("Deux null", "Trois null", "Une null");
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
