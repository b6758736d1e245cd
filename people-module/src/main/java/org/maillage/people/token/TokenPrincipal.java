package org.maillage.people.token;

import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.springframework.security.core.context.SecurityContextHolder;

import java.util.Optional;

/**
 * Whoever asks by a token: its holder, reading only. What is kept of their acts says by which token.
 *
 * @param actor the holder; the name says which token it is
 */
record TokenPrincipal(Actor.AccountHolder actor, ApiTokens.Working token, TokenLimit limit)
        implements HasActor {

    static TokenPrincipal of(ApiTokens.Working token, TokenLimit limit) {
        String name = token.holder() + " (" + token.name() + ")";
        return new TokenPrincipal(new Actor.AccountHolder(token.account(), name), token, limit);
    }

    /** Of the current request, if a token opened it. */
    static Optional<TokenPrincipal> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof TokenPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }

    @Override
    public boolean readOnly() {
        return true;
    }
}
