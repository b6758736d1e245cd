package org.maillage.people.token;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.people.rights.Delegation;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Whoever administers an account withdraws a token of it. */
@Service
class WithdrawToken {

    private final ApiTokens tokens;
    private final Delegation delegation;
    private final Access access;
    private final Audit audit;

    WithdrawToken(ApiTokens tokens, Delegation delegation, Access access, Audit audit) {
        this.tokens = tokens;
        this.delegation = delegation;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @throws Conflict when it has ended meanwhile
     */
    @Transactional
    public void withdraw(UUID token) {
        var account = tokens.accountOf(token).orElseThrow(() -> new NotFound("token " + token));
        var act = access.require(ACCOUNT_ADMINISTER, delegation.claim(account));
        delegation.requireReach(account);
        String name =
                tokens.withdraw(account, token, act.at())
                        .orElseThrow(() -> new Conflict("token " + token));
        audit.record(
                act, TokenAudit.subject(account), "token-withdrawn", null, TokenAudit.named(name));
    }
}
