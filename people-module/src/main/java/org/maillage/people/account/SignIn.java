package org.maillage.people.account;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.UUID;

/**
 * Who may come in. An unknown address, one whose account is disabled or has no password yet, and a wrong password are the same to
 * whoever tries, in words and in time.
 */
@Component
class SignIn {

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final SignInBrake brake;

    SignIn(Accounts accounts, PasswordHashes hashes, SignInBrake brake) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.brake = brake;
    }

    /** What became of an attempt. */
    sealed interface Outcome {

        record Welcome(UUID account) implements Outcome {}

        record Unknown() implements Outcome {}

        record Wait(Duration left) implements Outcome {}
    }

    Outcome attempt(EmailAddress email, String password, String networkAddress) {
        var wait = brake.attempt(email, networkAddress);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        var account = accounts.find(email);
        boolean right = hashes.matches(password, account.map(Account::passwordHash).orElse(null));
        if (!right || !account.map(Account::active).orElse(false)) {
            return new Outcome.Unknown();
        }
        brake.succeeded(email, networkAddress);
        return new Outcome.Welcome(account.orElseThrow().id());
    }
}
