package org.maillage.people.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.platform.web.DatePrecision.DAY;
import static org.maillage.platform.web.DatePrecision.MONTH;
import static org.maillage.platform.web.DatePrecision.YEAR;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.platform.web.DatePrecision;

import java.time.LocalDate;

class PartialDateTests {

    @ParameterizedTest
    @CsvSource({
        "2021, YEAR, 2021-01-01, 2021-12-31",
        "12/2021, MONTH, 2021-12-01, 2021-12-31",
        "2/2020, MONTH, 2020-02-01, 2020-02-29",
        "2021-12, MONTH, 2021-12-01, 2021-12-31",
        "14/12/2021, DAY, 2021-12-14, 2021-12-14",
        "1/2/2021, DAY, 2021-02-01, 2021-02-01",
        "2021-12-14, DAY, 2021-12-14, 2021-12-14"
    })
    void readsWhatPeopleType(
            String typed, DatePrecision precision, LocalDate first, LocalDate last) {
        var date = PartialDate.read(typed).orElseThrow();

        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.firstDay()).isEqualTo(first);
        assertThat(date.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2021",
                "2021-02-31",
                "13/2021",
                "2021-13",
                "00/2021",
                "0000",
                "1799",
                "2200",
                "21",
                "20211",
                "hier",
                "14-12-2021",
                "14/12",
                "29/02/2021",
                "-2021",
                "２０２１",
                "2021/12"
            })
    void refusesWhatIsNoDate(String typed) {
        assertThat(PartialDate.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void takesNothingForUnknown(String typed) {
        assertThat(PartialDate.read(typed)).contains(PartialDate.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "12/2021", "14/12/2021", ""})
    void writesWhatItReads(String typed) {
        assertThat(PartialDate.read(typed).orElseThrow().typed()).isEqualTo(typed);
    }

    @Test
    void isTheSameFromEitherEndOfWhatIsStored() {
        var end = LocalDate.of(2021, 12, 31);

        assertThat(PartialDate.of(end, YEAR).typed()).isEqualTo("2021");
        assertThat(PartialDate.of(end, MONTH).typed()).isEqualTo("12/2021");
        assertThat(PartialDate.of(end, DAY).typed()).isEqualTo("31/12/2021");
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 03/2021, true",
        "03/2021, 2021, true",
        "2021, 2020, false",
        "15/12/2021, 12/2021, true",
        "'', 2020, true",
        "2021, '', true",
        "15/12/2021, 14/12/2021, false"
    })
    void comparesEndsAsFarAsTheyAreKnown(String from, String to, boolean inOrder) {
        var period =
                new Period(
                        PartialDate.read(from).orElseThrow(), PartialDate.read(to).orElseThrow());

        assertThat(period.isInOrder()).isEqualTo(inOrder);
    }
}
