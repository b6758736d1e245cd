package org.maillage.people.account;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

@Service
class RecordSignIn {

    private final Access access;
    private final Audit audit;

    RecordSignIn(Access access, Audit audit) {
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    public void record(UUID account) {
        audit.record(access.open(), AccountAudit.subject(account), "signed-in", null, null);
    }
}
