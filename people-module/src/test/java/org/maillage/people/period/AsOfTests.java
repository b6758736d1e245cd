package org.maillage.people.period;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class AsOfTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @ValueSource(strings = {"2019-07-02", "02/07/2019", " 2019-07-02 "})
    void takesTheDayThatWasAskedFor(String typed) {
        var asOf = AsOf.read(typed, TODAY);

        assertThat(asOf).isEqualTo(new AsOf(LocalDate.of(2019, 7, 2), true, false));
        assertThat(asOf.query()).isEqualTo("?on=2019-07-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "07/2019", "2019-02-30", "9999-01-01", "hier", "'"})
    void staysTodayWhereThereIsNoSuchDay(String typed) {
        var asOf = AsOf.read(typed, TODAY);

        assertThat(asOf).isEqualTo(new AsOf(TODAY, false, true));
        assertThat(asOf.chosenDay()).isNull();
    }

    @Test
    void isTodayWhenNothingIsAsked() {
        assertThat(AsOf.read(" ", TODAY)).isEqualTo(new AsOf(TODAY, false, false));
        assertThat(AsOf.read(null, TODAY).query()).isEmpty();
    }
}
