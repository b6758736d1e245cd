package org.maillage.people.factor;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.people.rights.Delegation;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Takes away the second factor of somebody who has lost it; whoever is signed in to that account is out. */
@Service
class ResetFactor {

    private final FactorRemoval removal;
    private final Delegation delegation;
    private final Access access;
    private final Audit audit;

    ResetFactor(FactorRemoval removal, Delegation delegation, Access access, Audit audit) {
        this.removal = removal;
        this.delegation = delegation;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @throws Conflict when there is none, and for one's own, which has a page of its own
     */
    @Transactional
    public void reset(UUID account) {
        var act = access.require(ACCOUNT_ADMINISTER, delegation.claim(account));
        delegation.requireReach(account);
        if (act.actor() instanceof Actor.AccountHolder holder
                && holder.accountId().equals(account)) {
            throw new Conflict("nobody resets their own second factor");
        }
        removal.takeAway(account);
        audit.record(act, SecondFactor.subject(account), "factor-reset", null, null);
    }
}
