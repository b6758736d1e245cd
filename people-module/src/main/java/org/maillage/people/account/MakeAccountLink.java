package org.maillage.people.account;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.people.rights.Delegation;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** A new link to choose a password, for somebody who lost the first one or forgot the password. */
@Service
class MakeAccountLink {

    private final NewAccounts links;
    private final Delegation delegation;
    private final Access access;
    private final Audit audit;

    MakeAccountLink(NewAccounts links, Delegation delegation, Access access, Audit audit) {
        this.links = links;
        this.delegation = delegation;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    public String make(UUID account) {
        var act = access.require(ACCOUNT_ADMINISTER, delegation.claim(account));
        delegation.requireReach(account);
        String token = links.makePasswordLink(account, act);
        audit.record(act, AccountAudit.subject(account), "link-made", null, null);
        return token;
    }
}
