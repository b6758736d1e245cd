package org.maillage.people.account;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
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
    private final KnownDevices devices;

    SignIn(Accounts accounts, PasswordHashes hashes, SignInBrake brake, KnownDevices devices) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.brake = brake;
        this.devices = devices;
    }

    /** What became of an attempt. */
    sealed interface Outcome {

        record Welcome(UUID account) implements Outcome {}

        record Unknown() implements Outcome {}

        record Wait(Duration left) implements Outcome {}
    }

    Outcome attempt(EmailAddress email, String password, Caller caller) {
        var counted = counted(email, caller);
        var wait = brake.attempt(counted);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        var account = accounts.find(email);
        boolean right = hashes.matches(password, account.map(Account::passwordHash).orElse(null));
        if (!right || !account.map(Account::active).orElse(false)) {
            return new Outcome.Unknown();
        }
        brake.succeeded(counted);
        return new Outcome.Welcome(account.orElseThrow().id());
    }

    /** Who comes with a device that the holder has signed in with is not counted among strangers, and does not count them out. */
    private List<SignInBrake.Count> counted(EmailAddress email, Caller caller) {
        String device = caller.device();
        return device != null && devices.knows(device, email)
                ? List.of(SignInBrake.Count.ofDevice(device, email))
                : List.of(
                        SignInBrake.Count.ofAddress(caller.networkAddress()),
                        SignInBrake.Count.ofAccount(email));
    }
}
