package org.maillage.platform.mail;

import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

@Service
class DropMail {

    private final HaltedMails halted;
    private final Access access;
    private final Audit audit;

    DropMail(HaltedMails halted, Access access, Audit audit) {
        this.halted = halted;
        this.access = access;
        this.audit = audit;
    }

    /** False when it is on its way no longer, or is being sent. */
    @Transactional
    boolean drop(UUID id, String why) {
        var act = access.require(PlatformPermission.MAIL, null);
        var before = halted.lock(id, act.at());
        if (before.isEmpty() || !halted.drop(id, act.at())) {
            return false;
        }
        var after = new MailAct(before.get().template(), MailState.GIVEN_UP, why);
        audit.record(act, MailAct.subject(id), "dropped", before.get(), after);
        return true;
    }
}
