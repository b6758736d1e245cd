package org.maillage.people.token;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody makes a token for themselves, after they have proven afresh that it is them. */
@Service
class CreateToken {

    private final ApiTokens tokens;
    private final ApiScopes scopes;
    private final Access access;
    private final Audit audit;

    CreateToken(ApiTokens tokens, ApiScopes scopes, Access access, Audit audit) {
        this.tokens = tokens;
        this.scopes = scopes;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @return the token, which nobody can show again
     * @throws AccessRefused when it would allow what its maker may not
     * @throws Conflict when they have so many already
     */
    @Transactional
    public String create(TokenForm wish) {
        var act = access.open();
        var account = TokenAudit.account(act);
        if (!scopes.areOwn(wish.scopes(), wish.organisation())) {
            throw new AccessRefused("people.token.scope");
        }
        if (!tokens.hasRoom(account, act.at())) {
            throw new Conflict("too many tokens");
        }
        String text = TokenText.next();
        tokens.add(account, wish, TokenText.hash(text), act.at());
        var kept =
                new TokenAudit(
                        wish.name(),
                        wish.scopes(),
                        tokens.organisation(wish.organisation()),
                        wish.life().from(act.at()));
        audit.record(act, TokenAudit.subject(account), "token-made", null, kept);
        return text;
    }
}
