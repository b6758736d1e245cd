package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Sessions;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody changes their own password; all their other sessions end. */
@Service
class ChangePassword {

    private final PasswordChange change;
    private final Sessions sessions;
    private final Access access;
    private final Audit audit;

    ChangePassword(PasswordChange change, Sessions sessions, Access access, Audit audit) {
        this.change = change;
        this.sessions = sessions;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    public void change(String passwordHash, HttpServletRequest request) {
        var act = access.open();
        if (!(act.actor() instanceof Actor.AccountHolder holder)) {
            throw new AccessRefused("people.account.own");
        }
        var changed = change.of(holder.accountId(), passwordHash, act.at());
        sessions.endOthers(holder.accountId(), request);
        audit.record(
                act,
                AccountAudit.subject(holder.accountId()),
                "password-changed",
                changed.before(),
                changed.after());
    }
}
