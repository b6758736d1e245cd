package org.maillage.people.account;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

import java.util.concurrent.atomic.AtomicInteger;

/** The real thing, counting its work. */
@TestComponent
@Primary
class CountingHashes extends PasswordHashes {

    private final AtomicInteger made = new AtomicInteger();

    private final AtomicInteger compared = new AtomicInteger();

    int compared() {
        return compared.get();
    }

    @Override
    boolean compare(String password, String hash) {
        compared.incrementAndGet();
        return super.compare(password, hash);
    }

    int made() {
        return made.get();
    }

    @Override
    public String hash(String password) {
        made.incrementAndGet();
        return super.hash(password);
    }
}
