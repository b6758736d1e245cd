package org.maillage.people.account;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.people.rights.Delegation;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

@Service
class EnableAccount {

    private final AccountStates states;
    private final Delegation delegation;
    private final Access access;
    private final Audit audit;

    EnableAccount(AccountStates states, Delegation delegation, Access access, Audit audit) {
        this.states = states;
        this.delegation = delegation;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    public void enable(UUID id) {
        var act = access.require(ACCOUNT_ADMINISTER, delegation.claim(id));
        delegation.requireReach(id);
        var before = states.enable(id, act.at());
        audit.record(
                act, AccountAudit.subject(id), "enabled", before, before.in(AccountState.ACTIVE));
    }
}
