package org.maillagetools.endurance.fault;

import org.maillagetools.endurance.fault.Ledger.Gathering;
import org.maillagetools.testkit.Browser;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Visitors who register one person after the other, and send a form again until it is answered with a yes or a no. */
final class Crowd implements AutoCloseable {

    private static final Duration BREATH = Duration.ofMillis(50);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final int port;
    private final Gathering gathering;
    private final Answers answers;
    private final AtomicInteger registered = new AtomicInteger();
    private final ExecutorService threads;
    private final List<Future<?>> visitors = new ArrayList<>();
    private volatile boolean over;

    private Crowd(int port, Gathering gathering, Answers answers, int size) {
        this.port = port;
        this.gathering = gathering;
        this.answers = answers;
        this.threads = Executors.newFixedThreadPool(size);
    }

    /** Comes, and has its forms before it. */
    static Crowd of(int size, int port, Gathering gathering, Answers answers) throws Exception {
        var crowd = new Crowd(port, gathering, answers, size);
        for (int i = 0; i < size; i++) {
            var browser = new Browser(port);
            var token = Browser.tokenOf(browser.page(gathering.form()));
            crowd.visitors.add(crowd.threads.submit(() -> crowd.visit(browser, token)));
        }
        return crowd;
    }

    /** Forms that were answered with a yes. */
    int registered() {
        return registered.get();
    }

    /** Nobody begins a new form; those that were begun are brought to an end. */
    void goHome() throws Exception {
        over = true;
        for (var visitor : visitors) {
            visitor.get(2, TimeUnit.MINUTES);
        }
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }

    private Void visit(Browser browser, String token) throws Exception {
        while (!over) {
            var form =
                    Browser.form(
                            token,
                            "audience",
                            "HABITANT",
                            "name",
                            "Personne " + NUMBER.incrementAndGet() + " (fictive)");
            if (untilAnswered(browser, form).statusCode() != 409) {
                registered.incrementAndGet();
            }
        }
        return null;
    }

    private HttpResponse<String> untilAnswered(Browser browser, Map<String, String> form)
            throws Exception {
        HttpResponse<String> answer;
        do {
            long start = System.nanoTime();
            answer = browser.post(gathering.form(), form);
            answers.note(answer, System.nanoTime() - start);
            if (answer.statusCode() == 503) {
                LockSupport.parkNanos(BREATH.toNanos());
            }
        } while (answer.statusCode() == 503 && !threads.isShutdown());
        return answer;
    }

    @Override
    public String toString() {
        return registered + " registered on port " + port;
    }
}
