package org.maillage.people.token;

import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Looks once an hour which tokens end soon, and which have ended long ago. */
@Component
class TokenSchedule {

    private static final Actor.Software ACTOR = new Actor.Software("api-tokens");

    private final WarnOfEndingTokens warn;
    private final ApiTokens tokens;
    private final CurrentActor actor;
    private final Clock clock;

    TokenSchedule(WarnOfEndingTokens warn, ApiTokens tokens, CurrentActor actor, Clock clock) {
        this.warn = warn;
        this.tokens = tokens;
        this.actor = actor;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        actor.as(
                ACTOR,
                () -> {
                    warn.warn();
                    return true;
                });
        tokens.forget(clock.instant());
    }
}
