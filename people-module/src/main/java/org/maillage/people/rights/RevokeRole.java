package org.maillage.people.rights;

import org.maillage.people.access.PeoplePermission;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

@Service
class RevokeRole {

    private final RoleGrants grants;
    private final Delegation delegation;
    private final Access access;

    RevokeRole(RoleGrants grants, Delegation delegation, Access access) {
        this.grants = grants;
        this.delegation = delegation;
        this.access = access;
    }

    @Transactional
    public void revoke(UUID account, UUID grant) {
        var act = access.require(PeoplePermission.ACCOUNT_ADMINISTER, delegation.claim(account));
        delegation.requireReach(account);
        delegation.keepOne(() -> {
            var taken =
                    grants.take(account, grant).orElseThrow(() -> new NotFound("grant " + grant));
            grants.recordRevoked(act, taken);
        });
    }
}
