package org.maillage.people.account;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes a new password, within use cases; whoever has a link to choose another has it in vain, and no device is known any more. */
@Component
class PasswordChange {

    private final Accounts accounts;
    private final NewAccounts links;
    private final KnownDevices devices;
    private final SignInSteps steps;

    PasswordChange(Accounts accounts, NewAccounts links, KnownDevices devices, SignInSteps steps) {
        this.accounts = accounts;
        this.links = links;
        this.devices = devices;
        this.steps = steps;
    }

    /** As the audit trail keeps it. */
    record Changed(UUID account, AccountAudit before, AccountAudit after) {}

    Changed byLink(String token, Supplier<String> passwordHash, Instant at) {
        var account = links.takePasswordLink(token, at);
        return write(account, passwordHash.get(), at);
    }

    Changed of(UUID account, String passwordHash, Instant at) {
        return write(accounts.get(account), passwordHash, at);
    }

    private Changed write(Account account, String passwordHash, Instant at) {
        accounts.choosePassword(account.id(), passwordHash, at);
        links.endPasswordLinks(account.id());
        devices.forget(account.id());
        steps.endFor(account.id());
        var before = AccountAudit.of(account);
        return new Changed(account.id(), before, before.withPassword(passwordHash));
    }
}
