package org.maillage.people.account;

import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks, apart from every request, who asked for a link. */
@Component
class MailLinkSchedule {

    private static final Actor.Software ACTOR = new Actor.Software("mail-link");

    private final MailLinkRequests requests;
    private final SendMailLink send;
    private final CurrentActor actor;

    MailLinkSchedule(MailLinkRequests requests, SendMailLink send, CurrentActor actor) {
        this.requests = requests;
        this.send = send;
        this.actor = actor;
    }

    /** A request that fails is not tried again: whoever made it asks once more. */
    @Scheduled(fixedDelay = 1_000, initialDelay = 1_000)
    void answer() {
        for (var next = requests.take(); next.isPresent(); next = requests.take()) {
            var request = next.get();
            actor.as(
                    ACTOR,
                    () -> {
                        send.send(request);
                        return true;
                    });
        }
    }
}
