package org.maillage.people.account;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** A new link to choose a password, for somebody who lost the first one or forgot the password. */
@Service
class MakeAccountLink {

    private final Accounts accounts;
    private final NewAccounts links;
    private final Access access;
    private final Audit audit;

    MakeAccountLink(Accounts accounts, NewAccounts links, Access access, Audit audit) {
        this.accounts = accounts;
        this.links = links;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    public String make(UUID account) {
        var act = access.require(ACCOUNT_ADMINISTER, null);
        String token = links.makePasswordLink(accounts.get(account).id(), act.at());
        audit.record(act, AccountAudit.subject(account), "link-made", null, null);
        return token;
    }
}
