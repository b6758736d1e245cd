package org.maillage.people.rights;

import org.maillage.people.access.PeoplePermission;
import org.maillage.platform.actor.Access;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class GrantRole {

    private final RoleGrants grants;
    private final Access access;

    GrantRole(RoleGrants grants, Access access) {
        this.grants = grants;
        this.access = access;
    }

    @Transactional
    public void grant(RoleGrants.Grant grant) {
        var act = access.require(PeoplePermission.ACCOUNT_ADMINISTER, null);
        if (grants.add(grant, act.at())) {
            grants.recordGranted(act, grant);
        }
    }
}
