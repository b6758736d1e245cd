package org.maillagetools.endurance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;

/** What the public was answered while something failed: never anything but yes, full, or "come back soon" in the house's look. */
final class Answers {

    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final LongAccumulator slowest = new LongAccumulator(Long::max, 0);

    HttpResponse<String> note(HttpResponse<String> answer, long nanos) {
        int status = answer.statusCode();
        statuses.computeIfAbsent(status, _ -> new AtomicInteger()).incrementAndGet();
        slowest.accumulate(nanos);
        if (status == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("De retour", "lang=\"fr\"");
        } else {
            assertThat(status).as(answer.body()).isIn(200, 303, 409);
        }
        return answer;
    }

    int count(int status) {
        var counted = statuses.get(status);
        return counted == null ? 0 : counted.get();
    }

    double slowestSeconds() {
        return slowest.get() / 1e9;
    }

    @Override
    public String toString() {
        return statuses.toString().replace(" ", "");
    }
}
