package org.maillage.people.session;

import jakarta.servlet.http.HttpServletRequest;

import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.actor.Sessions;
import org.springframework.stereotype.Component;

import java.util.List;

/** The sessions of whoever is signed in, for their page. */
@Component
class OwnSessions {

    private final CurrentActor currentActor;
    private final Sessions sessions;

    OwnSessions(CurrentActor currentActor, Sessions sessions) {
        this.currentActor = currentActor;
        this.sessions = sessions;
    }

    List<Sessions.OpenSession> list(HttpServletRequest request) {
        return sessions.of(holder(currentActor.get()).accountId(), request);
    }

    static Actor.AccountHolder holder(Actor actor) {
        if (actor instanceof Actor.AccountHolder holder) {
            return holder;
        }
        throw new AccessRefused("people.account.own");
    }
}
