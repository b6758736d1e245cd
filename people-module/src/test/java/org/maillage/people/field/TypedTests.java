package org.maillage.people.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTests {

    @ParameterizedTest
    @CsvSource({
        "1000, '', 01000",
        "9 300, '', 09300",
        "1000, 01053, 01000",
        "1000, 1053, 01000",
        "1000, 1, 01000",
        "1000, 01, 01000",
        "1000, 75056, 1000",
        "1000, 59, 1000",
        "1000, 2A, 1000",
        "1000, 974, 1000",
        "0123, '', 0123",
        "590, '', 590",
        "59000, 75056, 59000",
        "01000, 75056, 01000",
        "'', 01053, ''"
    })
    void givesAPostalCodeItsZeroWhereItCanHaveOne(String typed, String place, String code) {
        assertThat(Typed.postalCode(typed, place)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"1053, 01053", "59350, 59350", "0123, 0123", "2A004, 2A004", "123, 123"})
    void givesACodeOfDigitsItsZero(String typed, String code) {
        assertThat(Typed.digits(typed, 5)).isEqualTo(code);
    }
}
