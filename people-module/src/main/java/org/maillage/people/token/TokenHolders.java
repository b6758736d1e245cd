package org.maillage.people.token;

import static org.maillage.people.db.Tables.ORGANISATION_AND_BELOW;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.people.factor.FactorPolicy;
import org.maillage.people.period.Today;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Who stands behind a token. Nothing is kept from one request to the next: what was withdrawn a moment ago works on no instance. */
@Component
class TokenHolders {

    private final ApiTokens tokens;
    private final FactorPolicy factors;
    private final DSLContext dsl;
    private final Today today;

    TokenHolders(ApiTokens tokens, FactorPolicy factors, DSLContext dsl, Today today) {
        this.tokens = tokens;
        this.factors = factors;
        this.dsl = dsl;
        this.today = today;
    }

    /** Somebody who has to set up a second factor before anything else does nothing else by a token either. */
    Optional<TokenPrincipal> find(String text, Instant at) {
        return Optional.of(text)
                .filter(TokenText::isWellFormed)
                .flatMap(ours -> tokens.working(TokenText.hash(ours), at))
                .filter(token -> !factors.overdue(token.account()))
                .map(token -> TokenPrincipal.of(token, limit(token)));
    }

    private TokenLimit limit(ApiTokens.Working token) {
        return new TokenLimit(token.scopes(), organisations(token.organisation()));
    }

    private @Nullable Supplier<Set<UUID>> organisations(@Nullable UUID organisation) {
        if (organisation == null) {
            return null;
        }
        var below = ORGANISATION_AND_BELOW.call(organisation, today.date());
        return () -> dsl.select(below.ID).from(below).fetchSet(below.ID);
    }
}
