package org.maillage.people.invitation;

import static org.maillage.people.db.Tables.INVITATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.people.account.EmailAddress;
import org.maillage.people.account.Tokens;
import org.maillage.people.rights.Role;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Invitations in the database. */
@Component
class Invitations {

    private final DSLContext dsl;

    Invitations(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Whether nobody has invited the same person to the same place yet. */
    boolean add(Invitation invitation, String token, Instant at) {
        var email = new EmailAddress(invitation.guest().email());
        return dsl.insertInto(INVITATION)
                        .set(INVITATION.ID, invitation.id())
                        .set(INVITATION.CREATED_AT, at)
                        .set(INVITATION.CHANGED_AT, at)
                        .set(INVITATION.OWNER_ID, invitation.organisation())
                        .set(INVITATION.EMAIL, email.text())
                        .set(INVITATION.EMAIL_KEY, email.key())
                        .set(INVITATION.DISPLAY_NAME, invitation.guest().displayName())
                        .set(INVITATION.ROLE, invitation.role().name())
                        .set(INVITATION.LANGUAGE, invitation.guest().language().getLanguage())
                        .set(INVITATION.STATE, InvitationState.OPEN.name())
                        .set(INVITATION.TOKEN_HASH, Tokens.hash(token))
                        .set(INVITATION.EXPIRES_AT, invitation.expiresAt())
                        .set(INVITATION.INVITED_BY, invitation.invitedBy())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Invitation get(UUID id) {
        return find(INVITATION.ID.eq(id)).orElseThrow(() -> new NotFound("invitation " + id));
    }

    /** The one that may still be accepted by this link. */
    Optional<Invitation> open(String token, Instant at) {
        return find(INVITATION.TOKEN_HASH.eq(Tokens.hash(token)).and(INVITATION.EXPIRES_AT.gt(at)));
    }

    private Optional<Invitation> find(Condition condition) {
        return dsl.selectFrom(INVITATION)
                .where(condition)
                .fetchOptional(row ->
                        new Invitation(
                                row.getId(),
                                row.getOwnerId(),
                                new Guest(
                                        row.getEmail(),
                                        row.getDisplayName(),
                                        Locale.of(row.getLanguage())),
                                Role.valueOf(row.getRole()),
                                InvitationState.valueOf(row.getState()),
                                row.getExpiresAt(),
                                row.getInvitedBy()));
    }

    /** The former link ends. */
    void renew(UUID id, String token, @Nullable UUID by, Instant at) {
        checked(
                id,
                dsl.update(INVITATION)
                        .set(INVITATION.TOKEN_HASH, Tokens.hash(token))
                        .set(INVITATION.EXPIRES_AT, at.plus(Invitation.LIFE))
                        .set(INVITATION.SENDINGS, INVITATION.SENDINGS.plus(1))
                        .set(INVITATION.INVITED_BY, by)
                        .set(INVITATION.CHANGED_AT, at)
                        .set(INVITATION.VERSION, INVITATION.VERSION.plus(1))
                        .where(stillOpen(id))
                        .execute());
    }

    void withdraw(UUID id, Instant at) {
        checked(
                id,
                dsl.update(INVITATION)
                        .set(INVITATION.STATE, InvitationState.WITHDRAWN.name())
                        .setNull(INVITATION.TOKEN_HASH)
                        .set(INVITATION.CHANGED_AT, at)
                        .set(INVITATION.VERSION, INVITATION.VERSION.plus(1))
                        .where(stillOpen(id))
                        .execute());
    }

    /** Of two who accept it at the same moment, one comes too late. */
    void accept(UUID id, UUID account, Instant at) {
        checked(
                id,
                dsl.update(INVITATION)
                        .set(INVITATION.STATE, InvitationState.ACCEPTED.name())
                        .setNull(INVITATION.TOKEN_HASH)
                        .set(INVITATION.ACCEPTED_BY, account)
                        .set(INVITATION.ACCEPTED_AT, at)
                        .set(INVITATION.CHANGED_AT, at)
                        .set(INVITATION.VERSION, INVITATION.VERSION.plus(1))
                        .where(stillOpen(id))
                        .execute());
    }

    private static Condition stillOpen(UUID id) {
        return INVITATION.ID.eq(id).and(INVITATION.STATE.eq(InvitationState.OPEN.name()));
    }

    private static void checked(UUID id, int changed) {
        if (changed != 1) {
            throw new Conflict("invitation " + id + " is not open any more");
        }
    }
}
