package org.maillage.people.rights;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** How long a grant holds. */
@Component
class GrantTerm {

    private final AdministrationTerm term;
    private final GrantMandates mandates;
    private final CurrentActor currentActor;

    GrantTerm(AdministrationTerm term, GrantMandates mandates, CurrentActor currentActor) {
        this.term = term;
        this.mandates = mandates;
        this.currentActor = currentActor;
    }

    /**
     * The grant with its last day: the mandate's, if that comes first.
     *
     * @throws EndsLater when it would let somebody administer longer than whoever grants it
     */
    RoleGrants.Grant settle(RoleGrants.Grant grant) {
        var settled = grant.within(ofMandate(grant));
        if (grant.role().allows(ACCOUNT_ADMINISTER.key())
                && currentActor.get() instanceof Actor.AccountHolder holder
                && settled.outlasts(term.of(holder.accountId(), grant.organisation()))) {
            throw new EndsLater();
        }
        return settled;
    }

    private @Nullable LocalDate ofMandate(RoleGrants.Grant grant) {
        return grant.mandate() == null ? null : mandates.lastDay(grant.mandate());
    }
}
