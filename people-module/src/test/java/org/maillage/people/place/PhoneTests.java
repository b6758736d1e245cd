package org.maillage.people.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTests {

    @ParameterizedTest
    @CsvSource({
        "03 20 00 00 00, +33320000000",
        "03.20.00.00.00, +33320000000",
        "+33 3 20 00 00 00, +33320000000",
        "0033 320000000, +33320000000",
        "0590 00 00 00, +590590000000",
        "0692 00 00 00, +262692000000",
        "0696-00-00-00, +596696000000",
        "+687 25 00 00, +687250000"
    })
    void isWrittenWithItsPrefix(String typed, String written) {
        assertThat(Phone.written(typed)).isEqualTo(written);
        assertThat(Phone.isWritten(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "+1 202 555 0100", "zéro trois", "03 20 00 00 0", "+33"})
    void staysAsItIsWhenItIsNone(String typed) {
        assertThat(Phone.written(typed)).isEqualTo(typed);
        assertThat(Phone.isWritten(typed)).isFalse();
    }
}
