package org.maillage.people.session;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Sessions;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Somebody signs out everywhere at once, here too. */
@Service
class EndAllSessions {

    private final Sessions sessions;
    private final Access access;
    private final Audit audit;

    EndAllSessions(Sessions sessions, Access access, Audit audit) {
        this.sessions = sessions;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    public void end() {
        var act = access.open();
        UUID account = OwnSessions.holder(act.actor()).accountId();
        sessions.endAll(account);
        audit.record(act, EndSession.subject(account), "signed-out-everywhere", null, null);
    }
}
