package org.maillage.people.account;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Actor;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/** How accounts begin: by a link, with an address of their own. Runs within use cases. */
@Component
class NewAccounts {

    private final Accounts accounts;
    private final AccountLinks links;

    NewAccounts(Accounts accounts, AccountLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    Account add(
            UUID id,
            EmailAddress email,
            String displayName,
            @Nullable String passwordHash,
            Instant at) {
        if (!accounts.add(id, email, displayName, passwordHash, at)) {
            throw new EmailTaken();
        }
        return accounts.get(id);
    }

    void takeAdministratorLink(String token, Instant at) {
        if (!links.takeForAdministrator(token, at)) {
            throw new LinkSpent();
        }
    }

    Account takePasswordLink(String token, Instant at) {
        return links.takeForPassword(token, at)
                .flatMap(accounts::find)
                .filter(Account::active)
                .orElseThrow(LinkSpent::new);
    }

    /** No link that was made before works any more. */
    void endPasswordLinks(UUID account) {
        links.endFor(account);
    }

    /** A link for the account's holder; a former one ends. */
    String makePasswordLink(UUID account, Act act) {
        UUID maker = act.actor() instanceof Actor.AccountHolder holder ? holder.accountId() : null;
        return links.makeForPassword(account, maker, act.at());
    }
}
