package org.maillage.people.token;

import java.time.Duration;
import java.time.Instant;

/** How long a token may work: a year at most, there is none without an end. */
enum TokenLife {
    MONTH(30),
    QUARTER(90),
    HALF_YEAR(180),
    YEAR(365);

    private final int days;

    TokenLife(int days) {
        this.days = days;
    }

    Instant from(Instant at) {
        return at.plus(Duration.ofDays(days));
    }
}
