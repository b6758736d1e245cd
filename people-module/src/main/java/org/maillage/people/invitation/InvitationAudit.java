package org.maillage.people.invitation;

import org.jspecify.annotations.Nullable;
import org.maillage.people.rights.Role;
import org.maillage.platform.audit.AuditSubject;

import java.time.Instant;
import java.util.UUID;

/** What the audit trail keeps of an invitation. */
record InvitationAudit(
        String email,
        Role role,
        @Nullable UUID organisation,
        InvitationState state,
        Instant expiresAt) {

    static AuditSubject subject(UUID id) {
        return new AuditSubject("people.invitation", id);
    }

    static InvitationAudit of(Invitation invitation) {
        return new InvitationAudit(
                invitation.guest().email(),
                invitation.role(),
                invitation.organisation(),
                invitation.state(),
                invitation.expiresAt());
    }

    InvitationAudit become(InvitationState next) {
        return new InvitationAudit(email, role, organisation, next, expiresAt);
    }

    InvitationAudit until(Instant later) {
        return new InvitationAudit(email, role, organisation, state, later);
    }
}
