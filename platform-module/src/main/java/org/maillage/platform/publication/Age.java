package org.maillage.platform.publication;

import java.time.Duration;
import java.time.Instant;

/** How old something is, in one unit. */
record Age(Unit unit, long amount) {

    enum Unit {
        SECONDS,
        MINUTES,
        HOURS,
        DAYS
    }

    static Age between(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toDays() > 1) {
            return new Age(Unit.DAYS, age.toDays());
        }
        if (age.toHours() > 1) {
            return new Age(Unit.HOURS, age.toHours());
        }
        return age.toMinutes() > 1
                ? new Age(Unit.MINUTES, age.toMinutes())
                : new Age(Unit.SECONDS, Math.max(0, age.toSeconds()));
    }
}
