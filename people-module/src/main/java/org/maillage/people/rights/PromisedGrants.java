package org.maillage.people.rights;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Act;
import org.springframework.stereotype.Component;

import java.util.UUID;

/**
 * Grants that come with an account or an invitation. Who promised them hands on no more than they have: what lets administer ends when
 * they cease to. Runs within use cases, which queue before they ask whether whoever promises may.
 */
@Component
public class PromisedGrants {

    private final RoleGrants grants;
    private final AdministrationTerm term;
    private final Administrators administrators;

    PromisedGrants(RoleGrants grants, AdministrationTerm term, Administrators administrators) {
        this.grants = grants;
        this.term = term;
        this.administrators = administrators;
    }

    /** Until the transaction ends nobody else changes what accounts may. */
    public void queue() {
        administrators.lock();
    }

    /**
     * The first grant of a new account.
     *
     * @param host the account that promised it; null: the software
     */
    public void first(Act act, @Nullable UUID host, RoleGrants.Grant promised) {
        var grant = settled(host, promised);
        grants.addFirst(grant, act.at());
        grants.recordGranted(act, grant);
    }

    /**
     * One more for somebody who has an account. A grant of theirs that is in force keeps its end: what others offer neither prolongs
     * nor shortens it.
     *
     * @param host the account that promised it; null: the software
     */
    public void further(Act act, @Nullable UUID host, RoleGrants.Grant promised) {
        var grant = settled(host, promised);
        if (grants.addMissing(grant, act.at())) {
            grants.recordGranted(act, grant);
        }
    }

    private RoleGrants.Grant settled(@Nullable UUID host, RoleGrants.Grant grant) {
        return host == null || !grant.role().allows(ACCOUNT_ADMINISTER.key())
                ? grant
                : grant.within(term.of(host, grant.organisation()));
    }
}
