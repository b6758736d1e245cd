package org.maillage.people.account;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Sessions;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;
import java.util.function.Supplier;

/** The holder of a link chooses the account's password; whoever was signed in with a former one is out. */
@Service
class ChoosePassword {

    private final PasswordChange change;
    private final Sessions sessions;
    private final Access access;
    private final Audit audit;

    ChoosePassword(PasswordChange change, Sessions sessions, Access access, Audit audit) {
        this.change = change;
        this.sessions = sessions;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @param passwordHash asked for once the link has turned out to work: it costs time and memory
     * @return the account
     * @throws LinkSpent when the link is unknown, too old or was used before
     */
    @Transactional
    public UUID choose(String token, Supplier<String> passwordHash) {
        var act = access.open();
        var changed = change.byLink(token, passwordHash, act.at());
        sessions.endAll(changed.account());
        audit.record(
                act,
                AccountAudit.subject(changed.account()),
                "password-chosen",
                changed.before(),
                changed.after());
        return changed.account();
    }
}
