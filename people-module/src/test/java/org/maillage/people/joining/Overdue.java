package org.maillage.people.joining;

import org.springframework.boot.test.context.TestComponent;

/** Lets the scheduled look at overdue requests happen now. */
@TestComponent
public class Overdue {

    private final JoinSchedule schedule;

    Overdue(JoinSchedule schedule) {
        this.schedule = schedule;
    }

    public void look() {
        schedule.run();
    }
}
