package org.maillage.people.provider;

import jakarta.servlet.http.HttpServletRequest;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Sessions;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Somebody joins the identity that they have shown to their own account, or parts the two, after they have proven afresh that it is them. */
@Service
class LinkIdentity {

    private final Identities identities;
    private final Sessions sessions;
    private final Access access;
    private final Audit audit;

    LinkIdentity(Identities identities, Sessions sessions, Access access, Audit audit) {
        this.identities = identities;
        this.sessions = sessions;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @return whether the service has made sure of the account's own address, and both were free
     */
    @Transactional
    public boolean link(Identity identity) {
        var act = access.open();
        UUID account = account(act);
        if (!identity.has(identities.emailOf(account))
                || !identities.join(account, identity, act.at())) {
            return false;
        }
        audit.record(act, SignInByProvider.subject(account), "provider-linked", null, null);
        return true;
    }

    /** Nobody comes in by the service any more; whoever has come in, but here, is out. */
    @Transactional
    public void unlink(HttpServletRequest request) {
        var act = access.open();
        UUID account = account(act);
        if (identities.part(account)) {
            sessions.endOthers(account, request);
            audit.record(act, SignInByProvider.subject(account), "provider-unlinked", null, null);
        }
    }

    private static UUID account(Act act) {
        if (act.actor() instanceof Actor.AccountHolder holder) {
            return holder.accountId();
        }
        throw new AccessRefused("people.account.own");
    }
}
