package org.maillage.people.token;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Somebody withdraws a token of their own. */
@Service
class WithdrawOwnToken {

    private final ApiTokens tokens;
    private final Access access;
    private final Audit audit;

    WithdrawOwnToken(ApiTokens tokens, Access access, Audit audit) {
        this.tokens = tokens;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @throws NotFound when none of theirs that works is called so
     */
    @Transactional
    public void withdraw(UUID token) {
        var act = access.open();
        var account = TokenAudit.account(act);
        String name =
                tokens.withdraw(account, token, act.at())
                        .orElseThrow(() -> new NotFound("token " + token));
        audit.record(
                act, TokenAudit.subject(account), "token-withdrawn", null, TokenAudit.named(name));
    }
}
