package org.maillage.people.invitation;

import org.maillage.people.account.Newcomers;
import org.maillage.people.rights.Delegation;
import org.maillage.people.rights.RoleGrants;
import org.maillage.platform.actor.Act;
import org.springframework.stereotype.Component;

import java.util.UUID;
import java.util.function.Supplier;

/** Gives an invited person what they were promised. Runs within a use case. */
@Component
class Welcome {

    private final Newcomers newcomers;
    private final RoleGrants grants;
    private final Delegation delegation;

    Welcome(Newcomers newcomers, RoleGrants grants, Delegation delegation) {
        this.newcomers = newcomers;
        this.grants = grants;
        this.delegation = delegation;
    }

    /** The account, which may have been there before. */
    UUID welcome(
            Act act, Invitation invitation, String displayName, Supplier<String> passwordHash) {
        String email = invitation.guest().email();
        var known = newcomers.find(email);
        if (known.isPresent()) {
            delegation.claim(known.get());
            newcomers.endLinks(known.get());
            var grant = grantTo(known.get(), invitation);
            if (grants.add(grant, act.at())) {
                grants.recordGranted(act, grant);
            }
            return known.get();
        }
        var fresh =
                newcomers.begin(
                        act, email, displayName, invitation.guest().language(), passwordHash);
        var grant = grantTo(fresh, invitation);
        grants.addFirst(grant, act.at());
        grants.recordGranted(act, grant);
        return fresh;
    }

    private static RoleGrants.Grant grantTo(UUID account, Invitation invitation) {
        return RoleGrants.Grant.of(account, invitation.role(), invitation.organisation());
    }
}
