package org.maillage.people.factor;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Somebody adds or removes their own passkeys, after they have proven afresh that it is them, or gives them another name. */
@Service
class ChangeOwnPasskeys {

    private final Ceremony ceremony;
    private final Passkeys passkeys;
    private final Access access;
    private final Audit audit;

    ChangeOwnPasskeys(Ceremony ceremony, Passkeys passkeys, Access access, Audit audit) {
        this.ceremony = ceremony;
        this.passkeys = passkeys;
        this.access = access;
        this.audit = audit;
    }

    /** What is signed when one is made. */
    static String purpose(UUID account) {
        return "add " + account;
    }

    /**
     * @return whether what the browser has made is right, and new
     */
    @Transactional
    public boolean add(String response, String label) {
        var act = access.open();
        UUID account = account(act);
        var made = ceremony.registered(response, purpose(account));
        boolean added = made.filter(m -> passkeys.add(account, m, label, act.at())).isPresent();
        if (added) {
            audit.record(act, SecondFactor.subject(account), "passkey-added", null, null);
        }
        return added;
    }

    /**
     * @throws NotFound when none of theirs is called so
     */
    @Transactional
    public void remove(UUID id) {
        var act = access.open();
        UUID account = account(act);
        if (!passkeys.remove(account, id)) {
            throw new NotFound("passkey " + id);
        }
        audit.record(act, SecondFactor.subject(account), "passkey-removed", null, null);
    }

    /** What the audit trail keeps. */
    record Name(String label) {}

    /**
     * @throws NotFound when none of theirs is called so
     */
    @Transactional
    public void rename(UUID id, String label) {
        var act = access.open();
        UUID account = account(act);
        var before =
                passkeys.of(account).stream()
                        .filter(row -> row.id().equals(id))
                        .map(row -> new Name(row.label()))
                        .findFirst();
        if (before.isEmpty() || !passkeys.rename(account, id, label)) {
            throw new NotFound("passkey " + id);
        }
        audit.record(
                act,
                SecondFactor.subject(account),
                "passkey-renamed",
                before.get(),
                new Name(label));
    }

    private static UUID account(Act act) {
        if (act.actor() instanceof Actor.AccountHolder holder) {
            return holder.accountId();
        }
        throw new AccessRefused("people.account.own");
    }
}
