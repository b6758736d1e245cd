package org.maillage.people.session;

import jakarta.servlet.http.HttpServletRequest;

import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.actor.Sessions;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

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

    /** Whether it is the request's own. */
    boolean here(UUID handle, HttpServletRequest request) {
        return list(request).stream().anyMatch(one -> one.current() && one.handle().equals(handle));
    }

    static Actor.AccountHolder holder(Actor actor) {
        if (actor instanceof Actor.AccountHolder holder) {
            return holder;
        }
        throw new AccessRefused("people.account.own");
    }
}
