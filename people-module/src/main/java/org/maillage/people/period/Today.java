package org.maillage.people.period;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is in metropolitan France. */
@Component
public class Today {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }

    /** The day that an address asks for, or today. */
    public AsOf asOf(@Nullable String typed) {
        return AsOf.read(typed, date());
    }
}
