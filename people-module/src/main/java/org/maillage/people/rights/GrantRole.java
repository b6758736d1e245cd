package org.maillage.people.rights;

import org.maillage.people.access.PeoplePermission;
import org.maillage.platform.actor.Access;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class GrantRole {

    private final RoleGrants grants;
    private final Delegation delegation;
    private final Access access;

    GrantRole(RoleGrants grants, Delegation delegation, Access access) {
        this.grants = grants;
        this.delegation = delegation;
        this.access = access;
    }

    @Transactional
    public void grant(RoleGrants.Grant grant) {
        delegation.claim(grant.account());
        var act = access.require(PeoplePermission.ACCOUNT_ADMINISTER, grant.organisation());
        delegation.requireReach(grant.account());
        delegation.requireOther(grant.account());
        if (grants.add(grant, act.at())) {
            delegation.endLinksOfOthers(grant.account(), act);
            grants.recordGranted(act, grant);
        }
    }
}
