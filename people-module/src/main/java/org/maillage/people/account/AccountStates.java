package org.maillage.people.account;

import org.maillage.people.token.ApiTokens;
import org.maillage.platform.actor.Sessions;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/** Switches accounts off and on, with all that hangs on it; within use cases. */
@Component
class AccountStates {

    private final Accounts accounts;
    private final AccountLinks links;
    private final Sessions sessions;
    private final ApiTokens tokens;

    AccountStates(Accounts accounts, AccountLinks links, Sessions sessions, ApiTokens tokens) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /**
     * @return the state before
     * @throws org.maillage.platform.web.Conflict when it was disabled already
     */
    AccountAudit disable(UUID id, Instant at) {
        var before = AccountAudit.of(accounts.get(id));
        accounts.change(id, AccountState.ACTIVE, AccountState.DISABLED, at);
        links.endFor(id);
        sessions.endAll(id);
        tokens.endFor(id, at);
        return before;
    }

    AccountAudit enable(UUID id, Instant at) {
        var before = AccountAudit.of(accounts.get(id));
        accounts.change(id, AccountState.DISABLED, AccountState.ACTIVE, at);
        return before;
    }
}
