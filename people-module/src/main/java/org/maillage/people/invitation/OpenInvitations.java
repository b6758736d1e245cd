package org.maillage.people.invitation;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.people.account.LinkSpent;
import org.maillage.people.rights.PromisedGrants;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Rights;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Invitations that may be accepted at this moment: in time, and whoever sent them may still give what they promise. */
@Component
class OpenInvitations {

    private final Invitations invitations;
    private final Rights rights;
    private final PromisedGrants grants;
    private final Clock clock;

    OpenInvitations(Invitations invitations, Rights rights, PromisedGrants grants, Clock clock) {
        this.invitations = invitations;
        this.rights = rights;
        this.grants = grants;
        this.clock = clock;
    }

    /** The same for whoever accepts it: what its sender may give stays so until the transaction ends. */
    Optional<Invitation> claim(String token) {
        grants.queue();
        return find(token);
    }

    Optional<Invitation> find(String token) {
        return invitations.open(token, clock.instant()).filter(this::stands);
    }

    /**
     * @throws LinkSpent when somebody else was quicker
     */
    void accept(Invitation invitation, UUID account, Instant at) {
        try {
            invitations.accept(invitation.id(), account, at);
        } catch (Conflict _) {
            throw new LinkSpent();
        }
    }

    private boolean stands(Invitation invitation) {
        var by = invitation.invitedBy();
        return by == null
                || rights.may(
                        new Actor.AccountHolder(by, ""),
                        ACCOUNT_ADMINISTER,
                        invitation.organisation());
    }
}
