package org.maillage.people.account;

import org.maillage.people.factor.SecondFactor;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Takes codes of the second factor, few at a time. */
@Component
class CodeAtTheDoor {

    private final Accounts accounts;
    private final SecondFactor factor;
    private final SignInBrake brake;

    CodeAtTheDoor(Accounts accounts, SecondFactor factor, SignInBrake brake) {
        this.accounts = accounts;
        this.factor = factor;
        this.brake = brake;
    }

    boolean asked(UUID account) {
        return factor.asked(account);
    }

    SignIn.Outcome attempt(UUID id, String code) {
        var counted = SignInBrake.Count.ofFactor(id);
        var wait = brake.attempt(counted);
        if (wait.isPresent()) {
            return new SignIn.Outcome.Wait(wait.get());
        }
        var account = accounts.get(id);
        if (!account.active() || !factor.take(AccountPrincipal.of(account).actor(), code)) {
            return new SignIn.Outcome.Unknown();
        }
        brake.succeeded(counted);
        return new SignIn.Outcome.Welcome(id);
    }
}
