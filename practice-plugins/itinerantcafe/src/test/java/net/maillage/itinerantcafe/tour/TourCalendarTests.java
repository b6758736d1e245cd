package net.maillage.itinerantcafe.tour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class TourCalendarTests {

    @Test
    void aDayBeginsWhenItBeginsWhereTheCafesGo() {
        var lateInTheEvening = Clock.fixed(Instant.parse("2031-03-14T23:30:00Z"), ZoneOffset.UTC);

        assertThat(new TourCalendar(lateInTheEvening).today()).isEqualTo("2031-03-15");
    }
}
