package org.maillage.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.platform.web.DatePrecision;

import java.time.LocalDate;

class EventDatesTests {

    private static final LocalDate MIDDLE = LocalDate.of(2024, 2, 14);

    @Test
    void oneDayBeginsAndEndsWithItself() {
        var dates = EventDates.of(MIDDLE, null, DatePrecision.DAY);

        assertThat(dates.start()).isEqualTo(MIDDLE);
        assertThat(dates.end()).isEqualTo(MIDDLE);
    }

    @Test
    void aMonthReachesToItsLastDay() {
        var dates = EventDates.of(MIDDLE, null, DatePrecision.MONTH);

        assertThat(dates.start()).isEqualTo("2024-02-01");
        assertThat(dates.end()).isEqualTo("2024-02-29");
    }

    @Test
    void aYearReachesToItsLastDay() {
        assertThat(EventDates.of(MIDDLE, null, DatePrecision.YEAR).end()).isEqualTo("2024-12-31");
    }

    @Test
    void withoutAStartNothingIsKnown() {
        assertThat(EventDates.of(null, MIDDLE, DatePrecision.DAY)).isEqualTo(EventDates.UNKNOWN);
    }
}
