package org.maillage.people.account;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/** Writes a new password, within use cases. */
@Component
class PasswordChange {

    private final Accounts accounts;
    private final NewAccounts links;

    PasswordChange(Accounts accounts, NewAccounts links) {
        this.accounts = accounts;
        this.links = links;
    }

    /** As the audit trail keeps it. */
    record Changed(UUID account, AccountAudit before, AccountAudit after) {}

    Changed byLink(String token, String passwordHash, Instant at) {
        return write(links.takePasswordLink(token, at), passwordHash, at);
    }

    Changed of(UUID account, String passwordHash, Instant at) {
        return write(accounts.get(account), passwordHash, at);
    }

    private Changed write(Account account, String passwordHash, Instant at) {
        accounts.choosePassword(account.id(), passwordHash, at);
        var before = AccountAudit.of(account);
        return new Changed(account.id(), before, before.withPassword(passwordHash));
    }
}
