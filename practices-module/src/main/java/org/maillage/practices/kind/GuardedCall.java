package org.maillage.practices.kind;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls code of a practice module, which may throw anything and take for ever. */
final class GuardedCall {

    static final Duration TIME = Duration.ofSeconds(2);

    private GuardedCall() {}

    /**
     * @throws Refused with {@link Refusal#TOO_SLOW} after two seconds, with the given refusal when the code throws or answers null
     */
    static <T> T call(Callable<T> code, Refusal whenItThrows) {
        var thread = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
        try {
            var answer = thread.submit(code).get(TIME.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw new Refused(whenItThrows, "null");
            }
            return answer;
        } catch (TimeoutException e) {
            throw new Refused(Refusal.TOO_SLOW, TIME.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new Refused(whenItThrows, String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(whenItThrows, String.valueOf(e));
        } finally {
            thread.shutdownNow();
        }
    }
}
