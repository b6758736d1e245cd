package org.maillagetools.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** So many clients that each do one thing after the other, all beginning at once. */
final class Load {

    private Load() {}

    /** Does one thing; false: it was refused. Made on the thread that uses it, before the clock starts. */
    interface Client extends AutoCloseable {
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
    record Result(int accepted, int refused, double seconds, long[] nanos) {

        double perSecond() {
            return accepted / seconds;
        }

        double answersPerSecond() {
            return (accepted + refused) / seconds;
        }

        double p99Millis() {
            return nanos[(int) Math.min(nanos.length - 1L, nanos.length * 99L / 100)] / 1e6;
        }
    }

    /** Until {@code things} are done in all. */
    static Result run(int clients, int things, Callable<Client> maker) throws Exception {
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

    private record Share(int accepted, int refused, long[] nanos) {}

    private static Share share(Client client, AtomicInteger next, int things) throws Exception {
        long[] nanos = new long[1_024];
        int done = 0;
        int accepted = 0;
        for (int number = next.getAndIncrement();
                number < things;
                number = next.getAndIncrement()) {
            if (done == nanos.length) {
                nanos = Arrays.copyOf(nanos, done * 2);
            }
            long start = System.nanoTime();
            if (client.act(number)) {
                accepted++;
            }
            nanos[done] = System.nanoTime() - start;
            done++;
        }
        return new Share(accepted, done - accepted, Arrays.copyOf(nanos, done));
    }

    private static Result sum(List<Future<Share>> shares, long start)
            throws InterruptedException, ExecutionException {
        int accepted = 0;
        int refused = 0;
        var nanos = new ArrayList<long[]>();
        for (var future : shares) {
            Share share = future.get();
            accepted += share.accepted();
            refused += share.refused();
            nanos.add(share.nanos());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] all = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(accepted, refused, seconds, all);
    }
}
