package org.maillage.people.api;

import org.jspecify.annotations.Nullable;
import org.maillage.people.period.Today;
import org.maillage.platform.web.BadInput;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** The day that a program asks about. Where a page shows today and says so, a program is told that it asked for no day. */
@Component
class ApiDay {

    private final Today today;

    ApiDay(Today today) {
        this.today = today;
    }

    LocalDate of(@Nullable String typed) {
        var asOf = today.asOf(typed);
        if (asOf.impossible()) {
            throw new BadInput("on: not a day such as 2026-01-31");
        }
        return asOf.day();
    }
}
