package org.maillage.people.factor;

import org.maillage.platform.actor.Sessions;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Takes an account's second factor away, and ends what was opened with it; within use cases. */
@Component
class FactorRemoval {

    private final Factors factors;
    private final Sessions sessions;

    FactorRemoval(Factors factors, Sessions sessions) {
        this.factors = factors;
        this.sessions = sessions;
    }

    /**
     * @throws Conflict when there is none
     */
    void takeAway(UUID account) {
        if (!factors.confirmed(account)) {
            throw new Conflict("account " + account + " has no second factor");
        }
        factors.remove(account);
        sessions.endAll(account);
    }
}
