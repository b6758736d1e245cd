package net.maillage.itinerantcafe.tour;

import org.maillage.platform.web.Dates;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;

/** Which day it is where the cafés go. */
@Component
class TourCalendar {

    private final Clock clock;

    TourCalendar(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return clock.instant().atZone(Dates.PARIS).toLocalDate();
    }
}
