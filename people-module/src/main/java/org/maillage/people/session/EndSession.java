package org.maillage.people.session;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Sessions;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Somebody ends one of their own sessions. */
@Service
class EndSession {

    private final Sessions sessions;
    private final Access access;
    private final Audit audit;

    EndSession(Sessions sessions, Access access, Audit audit) {
        this.sessions = sessions;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @throws NotFound when none of theirs is called so
     */
    @Transactional
    public void end(UUID handle) {
        var act = access.open();
        UUID account = OwnSessions.holder(act.actor()).accountId();
        if (!sessions.end(account, handle)) {
            throw new NotFound("session " + handle);
        }
        audit.record(act, subject(account), "session-ended", null, null);
    }

    static AuditSubject subject(UUID account) {
        return new AuditSubject("people.account", account);
    }
}
