package net.sample.sluggish;

import org.maillage.practices.spi.PracticeDescriptor;
import org.maillage.practices.spi.PracticeModule;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Never answers. */
public class Sluggish implements PracticeModule {

    private static final AtomicInteger CALLS = new AtomicInteger();

    /** How often its code has been called. */
    public static int calls() {
        return CALLS.get();
    }

    @Override
    public PracticeDescriptor descriptor() {
        CALLS.incrementAndGet();
        while (true) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // does not listen either
            }
        }
    }
}
