package org.maillage.people.invitation;

import org.maillage.people.account.LinkSpent;
import org.maillage.people.account.Newcomers;
import org.maillage.people.rights.PromisedGrants;
import org.maillage.people.rights.RoleGrants;
import org.maillage.platform.actor.Act;
import org.springframework.stereotype.Component;

import java.util.UUID;
import java.util.function.Supplier;

/** Gives an invited person what they were promised. Runs within a use case. */
@Component
class Welcome {

    private final Newcomers newcomers;
    private final PromisedGrants grants;

    Welcome(Newcomers newcomers, PromisedGrants grants) {
        this.newcomers = newcomers;
        this.grants = grants;
    }

    /**
     * The account, which may have been there before.
     *
     * @throws LinkSpent when it is the host's own: nobody raises themselves
     */
    UUID welcome(
            Act act, Invitation invitation, String displayName, Supplier<String> passwordHash) {
        String email = invitation.guest().email();
        var known = newcomers.find(email);
        if (known.isPresent()) {
            if (known.get().equals(invitation.invitedBy())) {
                throw new LinkSpent();
            }
            newcomers.endLinks(known.get());
            grants.further(act, invitation.invitedBy(), grantTo(known.get(), invitation));
            return known.get();
        }
        var fresh =
                newcomers.begin(
                        act, email, displayName, invitation.guest().language(), passwordHash);
        grants.first(act, invitation.invitedBy(), grantTo(fresh, invitation));
        return fresh;
    }

    private static RoleGrants.Grant grantTo(UUID account, Invitation invitation) {
        return RoleGrants.Grant.of(account, invitation.role(), invitation.organisation());
    }
}
