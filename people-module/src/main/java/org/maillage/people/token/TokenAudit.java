package org.maillage.people.token;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.audit.AuditSubject;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the account's history keeps of a token.
 *
 * @param organisation null: wherever its holder's rights hold
 */
record TokenAudit(
        String token,
        @Nullable List<String> scopes,
        @Nullable String organisation,
        @Nullable Instant until) {

    static AuditSubject subject(UUID account) {
        return new AuditSubject("people.account", account);
    }

    static TokenAudit named(String name) {
        return new TokenAudit(name, null, null, null);
    }

    /** Whose own account it is. */
    static UUID account(Act act) {
        return account(act.actor());
    }

    static UUID account(Actor actor) {
        if (actor instanceof Actor.AccountHolder holder) {
            return holder.accountId();
        }
        throw new AccessRefused("people.account.own");
    }
}
