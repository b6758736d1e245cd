package org.maillage.people.account;

import org.maillage.platform.actor.Act;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.id.UuidV7;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** How other features find an account, or begin one. Runs within their use cases. */
@Component
public class Newcomers {

    private final Accounts accounts;
    private final NewAccounts fresh;
    private final Audit audit;

    Newcomers(Accounts accounts, NewAccounts fresh, Audit audit) {
        this.accounts = accounts;
        this.fresh = fresh;
        this.audit = audit;
    }

    /**
     * The account with this address.
     *
     * @throws LinkSpent when it may not be used
     */
    public Optional<UUID> find(String email) {
        var account = accounts.find(new EmailAddress(email));
        if (account.isPresent() && !account.get().active()) {
            throw new LinkSpent();
        }
        return account.map(Account::id);
    }

    /** Whoever has a link to this account, from before it was given more, has it in vain. */
    public void endLinks(UUID account) {
        fresh.endPasswordLinks(account);
    }

    /**
     * A new account whose holder has chosen a password.
     *
     * @throws LinkSpent when somebody else was quicker with this address
     */
    public UUID begin(
            Act act,
            String email,
            String displayName,
            Locale language,
            Supplier<String> passwordHash) {
        try {
            var account =
                    add(act, new EmailAddress(email), displayName, passwordHash.get(), act.at());
            accounts.writeIn(account, MailLanguage.of(language));
            return account;
        } catch (EmailTaken _) {
            throw new LinkSpent();
        }
    }

    private UUID add(Act act, EmailAddress email, String name, String hash, Instant at) {
        var account = fresh.add(UuidV7.next(), email, name, hash, at);
        audit.record(
                act,
                AccountAudit.subject(account.id()),
                "created-by-invitation",
                null,
                AccountAudit.of(account));
        return account.id();
    }
}
