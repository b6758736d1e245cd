package org.maillage.people.token;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The two brakes of the API. */
@Component
class TokenCounts {

    private final TokenUses uses;
    private final WrongTokens wrong;

    TokenCounts(TokenUses uses, WrongTokens wrong) {
        this.uses = uses;
        this.wrong = wrong;
    }

    Optional<Duration> use(UUID token, Instant now) {
        return uses.count(token, now);
    }

    Optional<Duration> wrong(String networkAddress) {
        return wrong.count(networkAddress);
    }
}
