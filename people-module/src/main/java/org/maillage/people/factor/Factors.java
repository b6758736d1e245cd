package org.maillage.people.factor;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An account's application and its recovery codes: they come and go together, and passkeys go with them. */
@Component
class Factors {

    private final OneTimePasswords passwords;
    private final RecoveryCodes codes;
    private final Passkeys passkeys;

    Factors(OneTimePasswords passwords, RecoveryCodes codes, Passkeys passkeys) {
        this.passwords = passwords;
        this.codes = codes;
        this.passkeys = passkeys;
    }

    boolean confirmed(UUID account) {
        return passwords.confirmed(account);
    }

    void begin(UUID account, Instant at) {
        passwords.begin(account, at);
    }

    Optional<byte[]> begun(UUID account) {
        return passwords.begun(account);
    }

    boolean confirm(UUID account, String code, Instant at) {
        boolean right = passwords.confirm(account, code, at);
        if (right) {
            codes.make(account, at);
        }
        return right;
    }

    void renewCodes(UUID account, Instant at) {
        codes.make(account, at);
    }

    List<String> sheet(UUID account) {
        return codes.sheet(account);
    }

    void noted(UUID account) {
        codes.noted(account);
    }

    int codesLeft(UUID account) {
        return codes.left(account);
    }

    void remove(UUID account) {
        passwords.remove(account);
        codes.remove(account);
        passkeys.removeAll(account);
    }
}
