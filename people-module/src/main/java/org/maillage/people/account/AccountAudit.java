package org.maillage.people.account;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.audit.Sensitive;

import java.util.UUID;

/** What the audit trail keeps of an account. */
record AccountAudit(
        String displayName,
        String email,
        @Nullable AccountState state,
        @Sensitive String password) {

    static AuditSubject subject(UUID account) {
        return new AuditSubject("people.account", account);
    }

    static AccountAudit of(Account account) {
        return new AccountAudit(
                account.displayName(),
                account.email().text(),
                account.state(),
                String.valueOf(account.passwordHash()));
    }

    AccountAudit in(AccountState changed) {
        return new AccountAudit(displayName, email, changed, password);
    }

    AccountAudit withPassword(String hash) {
        return new AccountAudit(displayName, email, state, hash);
    }
}
