package org.maillage.people.rights;

import org.maillage.people.access.PeoplePermission;
import org.maillage.platform.actor.Access;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class GrantRole {

    private final RoleGrants grants;
    private final Delegation delegation;
    private final GrantTerm term;
    private final Access access;

    GrantRole(RoleGrants grants, Delegation delegation, GrantTerm term, Access access) {
        this.grants = grants;
        this.delegation = delegation;
        this.term = term;
        this.access = access;
    }

    /**
     * @throws EndsLater when it would let somebody administer longer than whoever grants it
     * @throws LastAdministrator when the last one would get an end
     */
    @Transactional
    public void grant(RoleGrants.Grant grant) {
        delegation.claim(grant.account());
        var act = access.require(PeoplePermission.ACCOUNT_ADMINISTER, grant.organisation());
        delegation.requireReach(grant.account());
        delegation.requireOther(grant.account());
        var settled = term.settle(grant);
        delegation.keepOne(() -> {
            if (grants.add(settled, act.at())) {
                delegation.endLinksOfOthers(settled.account(), act);
                grants.recordGranted(act, settled);
            }
        });
    }
}
