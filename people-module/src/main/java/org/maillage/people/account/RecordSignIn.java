package org.maillage.people.account;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

@Service
class RecordSignIn {

    private final Accounts accounts;
    private final Access access;
    private final Audit audit;

    RecordSignIn(Accounts accounts, Access access, Audit audit) {
        this.accounts = accounts;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    public void record(UUID account) {
        var act = access.comingOrGoing(AccountPrincipal.of(accounts.get(account)).actor());
        audit.record(act, AccountAudit.subject(account), "signed-in", null, null);
    }
}
