package org.maillage.people.token;

import org.springframework.boot.test.context.TestComponent;

/** Lets the scheduled look at tokens that end happen now. */
@TestComponent
public class Ending {

    private final TokenSchedule schedule;

    Ending(TokenSchedule schedule) {
        this.schedule = schedule;
    }

    public void look() {
        schedule.run();
    }
}
