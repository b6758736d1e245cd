package org.maillagetools.testkit.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** So many clients that each do one thing after the other, all beginning at once. */
public final class Load {

    private Load() {}

    /** Does one thing; false: it was refused. Made on the thread that uses it, before the clock starts. */
    public interface Client extends AutoCloseable {
        boolean act(int number) throws Exception;

        @Override
        void close() throws IOException, SQLException;
    }

    /**
     * @param accepted things done
     * @param refused things answered with "no"
     * @param seconds from the common beginning to the end of the last
     * @param nanos latencies, sorted
     */
    public record Result(int accepted, int refused, double seconds, List<Long> nanos) {

        public double perSecond() {
            return accepted / seconds;
        }

        public double answersPerSecond() {
            return (accepted + refused) / seconds;
        }

        /** The latency that so many of a hundred answers kept to. */
        public double percentileMillis(int percent) {
            int index = (int) Math.min(nanos.size() - 1L, nanos.size() * (long) percent / 100);
            return nanos.get(index) / 1e6;
        }

        public double p99Millis() {
            return percentileMillis(99);
        }
    }

    /** Until {@code things} are done in all. */
    public static Result run(int clients, int things, Callable<Client> maker) throws Exception {
        var next = new AtomicInteger();
        var ready = new CountDownLatch(clients);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Share>> shares = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                shares.add(threads.submit(() -> begin(maker, ready, go, next, things)));
            }
            ready.await();
            long start = System.nanoTime();
            go.countDown();
            return sum(shares, start);
        }
    }

    private static Share begin(
            Callable<Client> maker,
            CountDownLatch ready,
            CountDownLatch go,
            AtomicInteger next,
            int things)
            throws Exception {
        Client made;
        try {
            made = maker.call();
        } finally {
            ready.countDown();
        }
        try (Client client = made) {
            go.await();
            return share(client, next, things);
        }
    }

    private record Share(int accepted, int refused, List<Long> nanos) {}

    private static Share share(Client client, AtomicInteger next, int things) throws Exception {
        var nanos = new ArrayList<Long>();
        int accepted = 0;
        for (int number = next.getAndIncrement();
                number < things;
                number = next.getAndIncrement()) {
            long start = System.nanoTime();
            if (client.act(number)) {
                accepted++;
            }
            nanos.add(System.nanoTime() - start);
        }
        return new Share(accepted, nanos.size() - accepted, nanos);
    }

    private static Result sum(List<Future<Share>> shares, long start)
            throws InterruptedException, ExecutionException {
        int accepted = 0;
        int refused = 0;
        var nanos = new ArrayList<Long>();
        for (var future : shares) {
            Share share = future.get();
            accepted += share.accepted();
            refused += share.refused();
            nanos.addAll(share.nanos());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Collections.sort(nanos);
        return new Result(accepted, refused, seconds, nanos);
    }
}
