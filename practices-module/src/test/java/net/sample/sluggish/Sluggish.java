package net.sample.sluggish;

import org.maillage.practices.spi.PracticeDescriptor;
import org.maillage.practices.spi.PracticeModule;

import java.util.concurrent.CountDownLatch;

/** Never answers. */
public class Sluggish implements PracticeModule {

    @Override
    public PracticeDescriptor descriptor() {
        while (true) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // does not listen either
            }
        }
    }
}
