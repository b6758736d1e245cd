package org.maillage.people.joining;

import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.concurrent.TimeUnit;

/** Looks every ten minutes who has waited for too long, and who has to be told that somebody waits. */
@Component
class JoinSchedule {

    private static final Actor.Software ACTOR = new Actor.Software("join-requests");

    private final ExpireJoinRequests expire;
    private final TellDeciders tell;
    private final CurrentActor actor;

    JoinSchedule(ExpireJoinRequests expire, TellDeciders tell, CurrentActor actor) {
        this.expire = expire;
        this.tell = tell;
        this.actor = actor;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void run() {
        actor.as(
                ACTOR,
                () -> {
                    expire.expire();
                    tell.tell();
                    return true;
                });
    }
}
