package org.maillage.people.factor;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** What the door asks of the second factor. */
@Service
public class SecondFactor {

    private final OneTimePasswords passwords;
    private final RecoveryCodes codes;
    private final Access access;
    private final Audit audit;

    SecondFactor(OneTimePasswords passwords, RecoveryCodes codes, Access access, Audit audit) {
        this.passwords = passwords;
        this.codes = codes;
        this.access = access;
        this.audit = audit;
    }

    /** Whether the account has one: then nobody signs in to it without. */
    public boolean asked(UUID account) {
        return passwords.confirmed(account);
    }

    /** Whether this is a code of the holder's; it is worth nothing from now on. */
    @Transactional
    public boolean take(Actor.AccountHolder holder, String code) {
        var act = access.comingOrGoing(holder);
        if (passwords.take(holder.accountId(), code, act.at())) {
            return true;
        }
        boolean recovered = codes.take(holder.accountId(), code);
        if (recovered) {
            audit.record(act, subject(holder.accountId()), "recovery-code-used", null, null);
        }
        return recovered;
    }

    static AuditSubject subject(UUID account) {
        return new AuditSubject("people.account", account);
    }
}
