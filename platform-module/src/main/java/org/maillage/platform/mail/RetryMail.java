package org.maillage.platform.mail;

import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

@Service
class RetryMail {

    private final HaltedMails halted;
    private final Access access;
    private final Audit audit;

    RetryMail(HaltedMails halted, Access access, Audit audit) {
        this.halted = halted;
        this.access = access;
        this.audit = audit;
    }

    /** False when there is nothing to retry, or it is being sent. */
    @Transactional
    boolean retry(UUID id) {
        var act = access.require(PlatformPermission.MAIL, null);
        var before = halted.lock(id, act.at());
        if (before.isEmpty() || !halted.release(id, act.at())) {
            return false;
        }
        var after = new MailAct(before.get().template(), MailState.WAITING, null);
        audit.record(act, MailAct.subject(id), "retried", before.get(), after);
        return true;
    }
}
