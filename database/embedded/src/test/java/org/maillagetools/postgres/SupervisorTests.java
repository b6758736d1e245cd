package org.maillagetools.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class SupervisorTests {

    @Test
    void nothingThatGoesWrongEndsIt() throws Exception {
        var server = new Unlucky();
        var supervisor = new Supervisor(server);
        supervisor.start();

        await().atMost(Duration.ofSeconds(20)).until(() -> server.starts.get() == 2);
        supervisor.stop();

        assertThat(server.waits.get()).isBetween(2, 3);
    }

    /** Cannot be waited for the first time, nor be started. */
    private static final class Unlucky implements Supervisor.Supervised {

        private final AtomicInteger waits = new AtomicInteger();
        private final AtomicInteger starts = new AtomicInteger();
        private final CountDownLatch end = new CountDownLatch(1);

        @Override
        public void awaitEnd() throws InterruptedException {
            switch (waits.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("planted");
                case 2 -> {}
                default -> end.await();
            }
        }

        @Override
        public void start() {
            if (starts.incrementAndGet() == 1) {
                throw new SecurityException("planted");
            }
        }

        @Override
        public int port() {
            return 1;
        }
    }
}
