package org.maillagetools.endurance;

import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.load.HttpLane;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Visitors who register one person after the other. Whoever gets no answer, or 503, sends the same form again, to the next address that
 * is known, until there is one. All have the form before them when the first one sends it.
 */
final class Crowd implements AutoCloseable {

    private static final long PAUSE_NANOS = 50_000_000;

    /** The page that says that the form has acted, when where it led to was lost with the process. */
    private static final int RECORDED = 200;

    private static final Pattern INCIDENT = Pattern.compile("<code>([^<]+)</code>");

    private final int forms;
    private final List<Integer> ports;
    private final List<String> slugs;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> visitors;
    private final CountDownLatch beginning;
    private volatile boolean stopped;

    private Crowd(int visitors, int forms, List<Integer> ports, List<String> slugs) {
        this.forms = forms;
        this.ports = ports;
        this.slugs = slugs;
        this.beginning = new CountDownLatch(visitors);
        this.visitors =
                IntStream.range(0, visitors)
                        .<Future<?>>mapToObj(
                                number -> threads.submit(() -> new Visitor(number).live()))
                        .toList();
    }

    static Crowd of(int visitors, List<Integer> ports, List<String> slugs) {
        return new Crowd(visitors, Integer.MAX_VALUE, ports, slugs);
    }

    static Crowd ofOneFormEach(int visitors, List<Integer> ports, List<String> slugs) {
        return ofManyForms(visitors, 1, ports, slugs);
    }

    static Crowd ofManyForms(int visitors, int forms, List<Integer> ports, List<String> slugs) {
        return new Crowd(visitors, forms, ports, slugs);
    }

    /** Names of those who were told that they have a seat. */
    Collection<String> acknowledged() {
        return acknowledged;
    }

    /** Answers that are neither a seat, nor none left, nor 503. */
    Collection<String> unexpected() {
        return unexpected;
    }

    /** Forms that led to an answer. */
    int answered() {
        return answered.get();
    }

    /** Answers 503: the form was sent again. */
    int unavailable() {
        return unavailable.get();
    }

    /** Connections refused or broken: the form was sent again. */
    int unanswered() {
        return unanswered.get();
    }

    /** Whether everybody has sent as many forms as he had. */
    boolean isDone() {
        return visitors.stream().allMatch(Future::isDone);
    }

    /** Lets everybody finish the form that they are at, which needs somebody who answers. */
    Crowd stop() throws Exception {
        stopped = true;
        for (var visitor : visitors) {
            visitor.get();
        }
        return this;
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
    }

    private final class Visitor {

        private final int number;
        private final Lanes lanes;
        private String token = "";

        Visitor(int number) {
            this.number = number;
            this.lanes = new Lanes(ports, number);
        }

        void live() {
            try {
                fetchToken();
                beginning.countDown();
                beginning.await();
                for (int form = 0; form < forms && (form == 0 || !stopped); form++) {
                    fill("Personne %s %d-%d (fictive)".formatted(slugs.getFirst(), number, form));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                lanes.close();
            }
        }

        private void fetchToken() {
            var page = insist(lane -> lane.get("/events/" + slugs.getFirst() + "/register"));
            token = URLEncoder.encode(Browser.tokenOf(page.body()), StandardCharsets.UTF_8);
        }

        private void fill(String name) {
            var slug = slugs.get(ThreadLocalRandom.current().nextInt(slugs.size()));
            var path = "/events/" + slug + "/register";
            var form =
                    "_csrf="
                            + token
                            + "&audience=HABITANT&name="
                            + URLEncoder.encode(name, StandardCharsets.UTF_8);
            record(name, insist(lane -> lane.post(path, form)));
        }

        private void record(String name, HttpLane.Answer answer) {
            answered.incrementAndGet();
            switch (answer.status()) {
                case 303, RECORDED -> acknowledged.add(name);
                case 409 -> {}
                default -> unexpected.add(answer.status() + " " + incident(answer.body()));
            }
        }

        private static String incident(String page) {
            var number = INCIDENT.matcher(page);
            return number.find() ? number.group(1) : page;
        }

        private HttpLane.Answer insist(Request request) {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    var answer = request.on(lanes.current());
                    if (answer.status() != 503) {
                        return answer;
                    }
                    unavailable.incrementAndGet();
                } catch (IOException | NumberFormatException | IndexOutOfBoundsException broken) {
                    unanswered.incrementAndGet();
                }
                lanes.turnToNext();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            throw new IllegalStateException("Sent home without an answer");
        }
    }

    private interface Request {
        HttpLane.Answer on(HttpLane lane) throws IOException;
    }
}
