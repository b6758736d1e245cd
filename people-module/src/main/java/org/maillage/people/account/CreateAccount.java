package org.maillage.people.account;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.people.rights.PromisedGrants;
import org.maillage.people.rights.RoleGrants;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever administers accounts makes an account for somebody, with a first role, and hands a link over. */
@Service
class CreateAccount {

    private final NewAccounts accounts;
    private final PromisedGrants grants;
    private final Access access;
    private final Audit audit;

    CreateAccount(NewAccounts accounts, PromisedGrants grants, Access access, Audit audit) {
        this.accounts = accounts;
        this.grants = grants;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @param first ends when whoever creates the account ceases to administer, if it lets administer
     * @return what the link to choose a password carries
     * @throws EmailTaken when there is an account with this address
     */
    @Transactional
    public String create(EmailAddress email, String displayName, RoleGrants.Grant first) {
        grants.queue();
        var act = access.require(ACCOUNT_ADMINISTER, first.organisation());
        var account = accounts.add(first.account(), email, displayName, null, act.at());
        audit.record(
                act, AccountAudit.subject(account.id()), "created", null, AccountAudit.of(account));
        var host = act.actor() instanceof Actor.AccountHolder holder ? holder.accountId() : null;
        grants.first(act, host, first);
        return accounts.makePasswordLink(account.id(), act);
    }
}
