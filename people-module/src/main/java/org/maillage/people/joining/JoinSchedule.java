package org.maillage.people.joining;

import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.concurrent.TimeUnit;

/** Looks once an hour who has waited for too long. */
@Component
class JoinSchedule {

    private static final Actor.Software ACTOR = new Actor.Software("join-requests");

    private final ExpireJoinRequests expire;
    private final CurrentActor actor;

    JoinSchedule(ExpireJoinRequests expire, CurrentActor actor) {
        this.expire = expire;
        this.actor = actor;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        actor.as(
                ACTOR,
                () -> {
                    expire.expire();
                    return true;
                });
    }
}
