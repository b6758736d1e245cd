package org.maillage.people.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

import java.text.Normalizer;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Argon2id with 19 MiB and two passes, what OWASP asks for at least. No more than four at once: each takes its memory, and a crowd
 * at the door must not take all of it.
 */
@Component
public class PasswordHashes {

    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobodys = argon2.encode(UUID.randomUUID().toString());

    public String hash(String password) {
        return inPlace(() -> argon2.encode(typed(password)));
    }

    /** Takes the same time whether there is a hash or not. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = inPlace(() -> compare(typed(password), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    boolean compare(String password, String hash) {
        return argon2.matches(password, hash);
    }

    /** The same letters, whichever keyboard composes them. */
    private static String typed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
