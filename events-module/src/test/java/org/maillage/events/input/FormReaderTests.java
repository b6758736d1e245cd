package org.maillage.events.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.events.published.EventKind;
import org.springframework.validation.MapBindingResult;

import java.time.ZoneId;
import java.util.HashMap;

class FormReaderTests {

    private final MapBindingResult errors = new MapBindingResult(new HashMap<>(), "form");
    private final FormReader reader = new FormReader(errors);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13-01",
                "30/02/2026",
                "hier",
                "0001-01-01",
                "+999999-01-01"
            })
    void refusesDatesThatDoNotExist(String typed) {
        assertThat(reader.date("day", typed)).isNull();
        assertThat(errors.getFieldError("day")).isNotNull();
    }

    @Test
    void takesALeapDay() {
        assertThat(reader.date("day", " 2028-02-29 ")).isEqualTo("2028-02-29");
        assertThat(errors.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "9 h", "24:00"})
    void refusesTimesThatDoNotExist(String typed) {
        assertThat(reader.time("time", typed)).isNull();
        assertThat(errors.hasFieldErrors("time")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1,5", "99999999999", "dix"})
    void refusesNumbersThatMakeNoSense(String typed) {
        assertThat(reader.number("seats", typed, 1, 100)).isNull();
        assertThat(errors.hasFieldErrors("seats")).isTrue();
    }

    @Test
    void takesANumberWithSpacesBetweenThousands() {
        assertThat(reader.number("seats", "10\u202f000", 1, 100_000)).isEqualTo(10_000);
    }

    @Test
    void refusesAChoiceThatWasNotOffered() {
        assertThat(reader.choice("kind", "PARTY", EventKind.class)).isNull();
        assertThat(reader.id("room", "../../etc")).isNull();
        assertThat(errors.getErrorCount()).isEqualTo(2);
    }

    @Test
    void nothingTypedIsNothingAndNoError() {
        assertThat(reader.date("day", null)).isNull();
        assertThat(reader.number("seats", "  ", 1, 9)).isNull();
        assertThat(errors.hasErrors()).isFalse();
    }

    @Test
    void timesAreThoseOfTheEventsOwnClocks() {
        assertThat(reader.instant("at", "2026-07-01T09:00", ZoneId.of("Indian/Reunion")))
                .isEqualTo("2026-07-01T05:00:00Z");
    }

    @Test
    void controlCharactersDisappearAndLinesStay() {
        assertThat(FormReader.text(" a\u0007\u0000b\r\nc ")).isEqualTo("ab\nc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+300000-01-01T00:00",
                "+292278995-01-01T00:00",
                "-0044-03-15T12:00",
                "1799-12-31T23:59",
                "2201-01-01T00:00",
                "2026-02-30T10:00"
            })
    void refusesMomentsThatNobodyMeans(String typed) {
        assertThat(reader.instant("at", typed, ZoneId.of("Europe/Paris"))).isNull();
        assertThat(errors.getFieldError("at")).isNotNull();
    }

    @Test
    void whatHasToBeThereHasOneErrorWhenItIsMissing() {
        assertThat(reader.required("seats", reader.number("seats", "dix", 1, 9))).isNull();
        assertThat(reader.required("name", FormReader.text("\u0085"))).isNull();
        assertThat(errors.getFieldErrorCount("seats")).isEqualTo(1);
        assertThat(errors.getFieldErrorCount("name")).isEqualTo(1);
    }
}
