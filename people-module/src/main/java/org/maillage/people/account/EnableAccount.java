package org.maillage.people.account;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

@Service
class EnableAccount {

    private final AccountStates states;
    private final Access access;
    private final Audit audit;

    EnableAccount(AccountStates states, Access access, Audit audit) {
        this.states = states;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    public void enable(UUID id) {
        var act = access.require(ACCOUNT_ADMINISTER, null);
        var before = states.enable(id, act.at());
        audit.record(
                act, AccountAudit.subject(id), "enabled", before, before.in(AccountState.ACTIVE));
    }
}
