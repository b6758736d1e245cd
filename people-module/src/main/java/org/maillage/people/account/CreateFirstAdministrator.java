package org.maillage.people.account;

import org.maillage.people.rights.Role;
import org.maillage.people.rights.RoleGrants;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;
import java.util.function.Supplier;

/** The holder of the link from the console becomes an administrator of the whole network. */
@Service
class CreateFirstAdministrator {

    private final NewAccounts accounts;
    private final RoleGrants grants;
    private final Access access;
    private final Audit audit;

    CreateFirstAdministrator(NewAccounts accounts, RoleGrants grants, Access access, Audit audit) {
        this.accounts = accounts;
        this.grants = grants;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @param passwordHash asked for once the link has turned out to work: it costs time and memory
     * @throws LinkSpent when the link is unknown, too old or was used before
     * @throws EmailTaken when there is an account with this address
     */
    @Transactional
    public void create(
            String token,
            UUID id,
            EmailAddress email,
            String displayName,
            Supplier<String> passwordHash) {
        var act = access.open();
        accounts.takeAdministratorLink(token, act.at());
        var account = accounts.add(id, email, displayName, passwordHash.get(), act.at());
        audit.record(
                act, AccountAudit.subject(id), "created-by-link", null, AccountAudit.of(account));
        var grant = RoleGrants.Grant.of(id, Role.ADMINISTRATOR, null);
        grants.add(grant, act.at());
        grants.recordGranted(act, grant);
    }
}
