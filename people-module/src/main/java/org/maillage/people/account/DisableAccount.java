package org.maillage.people.account;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.people.rights.Delegation;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** From now on nobody comes in by this account, and whoever is in is out. */
@Service
class DisableAccount {

    private final AccountStates states;
    private final Delegation delegation;
    private final Access access;
    private final Audit audit;

    DisableAccount(AccountStates states, Delegation delegation, Access access, Audit audit) {
        this.states = states;
        this.delegation = delegation;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @throws org.maillage.people.rights.LastAdministrator when nobody would be left to administer the network
     */
    @Transactional
    public void disable(UUID id) {
        var act = access.require(ACCOUNT_ADMINISTER, delegation.claim(id));
        delegation.requireReach(id);
        delegation.keepOne(() -> {
            var before = states.disable(id, act.at());
            audit.record(
                    act,
                    AccountAudit.subject(id),
                    "disabled",
                    before,
                    before.in(AccountState.DISABLED));
        });
    }
}
