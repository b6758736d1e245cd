package org.maillage.people.account;

import org.maillage.people.token.WrongTokens;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;

/** Counted like failed sign-ins, and apart from them: a program with an old token keeps nobody of its office out. */
@Component
class WrongTokensAtTheDoor implements WrongTokens {

    private final SignInBrake brake;

    WrongTokensAtTheDoor(SignInBrake brake) {
        this.brake = brake;
    }

    @Override
    public Optional<Duration> count(String networkAddress) {
        return brake.attempt(SignInBrake.Count.ofTokensFrom(networkAddress));
    }
}
