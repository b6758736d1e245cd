package org.maillage.people.rights;

import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.concurrent.TimeUnit;

/** Looks once an hour which rights end soon. */
@Component
class GrantSchedule {

    private static final Actor.Software ACTOR = new Actor.Software("ending-rights");

    private final WarnOfEndingGrants warn;
    private final CurrentActor actor;

    GrantSchedule(WarnOfEndingGrants warn, CurrentActor actor) {
        this.warn = warn;
        this.actor = actor;
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        boolean more = true;
        while (more) {
            more = actor.as(ACTOR, warn::warn);
        }
    }
}
