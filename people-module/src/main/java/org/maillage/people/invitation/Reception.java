package org.maillage.people.invitation;

import org.maillage.people.account.LinkSpent;
import org.maillage.people.account.Newcomers;
import org.maillage.people.account.PasswordHashes;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Who stands at the door with an invitation. */
@Component
class Reception {

    private final OpenInvitations open;
    private final Newcomers newcomers;
    private final InvitationMail places;
    private final PasswordHashes hashes;

    Reception(
            OpenInvitations open,
            Newcomers newcomers,
            InvitationMail places,
            PasswordHashes hashes) {
        this.open = open;
        this.newcomers = newcomers;
        this.places = places;
        this.hashes = hashes;
    }

    /**
     * @param known there is an account with this address, which will have the role
     */
    record Visitor(String email, String displayName, String role, String place, boolean known) {}

    Optional<Visitor> guest(String token) {
        try {
            return open.find(token).map(this::guest);
        } catch (LinkSpent _) {
            return Optional.empty();
        }
    }

    private Visitor guest(Invitation invitation) {
        return new Visitor(
                invitation.guest().email(),
                invitation.guest().displayName(),
                invitation.role().name(),
                places.place(invitation),
                newcomers.find(invitation.guest().email()).isPresent());
    }

    String hash(String password) {
        return hashes.hash(password);
    }
}
