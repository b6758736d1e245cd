package org.maillage.people.token;

import org.maillage.platform.api.Bearers;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Answers the chain, and counts: requests by token, and tokens that do not work by address. */
@Component
class TokenBearers implements Bearers {

    private final TokenHolders holders;
    private final ApiTokens tokens;
    private final TokenCounts counts;
    private final Clock clock;

    TokenBearers(TokenHolders holders, ApiTokens tokens, TokenCounts counts, Clock clock) {
        this.holders = holders;
        this.tokens = tokens;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public Answer answer(String text, String networkAddress) {
        var now = clock.instant();
        var found = holders.find(text, now);
        if (found.isEmpty()) {
            return counts.wrong(networkAddress)
                    .<Answer>map(Answer.Wait::new)
                    .orElseGet(Answer.Unknown::new);
        }
        var principal = found.get();
        noteUse(principal.token(), now);
        return counts.use(principal.token().id(), now)
                .<Answer>map(Answer.Wait::new)
                .orElseGet(() -> new Answer.Known(principal));
    }

    /** The hour will do: whoever withdraws a token wants to know whether it is still needed, not what its holder does when. */
    private void noteUse(ApiTokens.Working token, Instant now) {
        var hour = now.truncatedTo(ChronoUnit.HOURS);
        if (token.usedAt() == null || token.usedAt().isBefore(hour)) {
            tokens.used(token.id(), hour);
        }
    }
}
