package org.maillage.people.rights;

import org.springframework.boot.test.context.TestComponent;

/** Lets the scheduled look at rights that end happen now. */
@TestComponent
public class EndOfRights {

    private final GrantSchedule schedule;

    EndOfRights(GrantSchedule schedule) {
        this.schedule = schedule;
    }

    public void look() {
        schedule.run();
    }
}
