package org.maillage.platform.job;

import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.id.UuidV7;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Does batch after batch of a job, until it ends or the instance does. */
@Component
class JobRunner {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private static final int MOST_FAILURES = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final JobBatch batch;
    private final JobStore store;
    private final Clock clock;
    private final JobProperties properties;

    JobRunner(JobBatch batch, JobStore store, Clock clock, JobProperties properties) {
        this.batch = batch;
        this.store = store;
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * @param stopping whether the instance is about to stop: another one goes on
     * @return when to go on; empty when the job has ended
     */
    Optional<Instant> run(UUID id, BooleanSupplier stopping) {
        try {
            while (!stopping.getAsBoolean()) {
                switch (batch.run(id)) {
                    case MORE -> {}
                    case ENDED -> {
                        return Optional.empty();
                    }
                    case ELSEWHERE -> {
                        return later(properties.backOff());
                    }
                }
            }
            return later(Duration.ZERO);
        } catch (JobProblem problem) {
            return end(id, problem.key(), problem.arguments());
        } catch (AccessRefused refused) {
            return end(id, "platform.job.problem.refused", List.of());
        } catch (RuntimeException failure) {
            return retry(id, failure, stopping.getAsBoolean());
        }
    }

    /** Whatever failed while the instance was stopping counts for nothing. */
    private Optional<Instant> retry(UUID id, RuntimeException failure, boolean stopping) {
        if (stopping) {
            return later(Duration.ZERO);
        }
        int failures = store.countFailure(id);
        if (failures < MOST_FAILURES) {
            log.warn("A batch of job {} failed and will be tried again", id, failure);
            var wait = properties.backOff().multipliedBy(1L << failures);
            return later(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
        var incident = UuidV7.next();
        log.error("Job {} is given up, incident {}", id, incident, failure);
        return end(id, "platform.job.problem.unexpected", List.of(incident.toString()));
    }

    private Optional<Instant> end(UUID id, String problem, List<String> arguments) {
        store.fail(id, problem, arguments, clock.instant());
        return Optional.empty();
    }

    private Optional<Instant> later(Duration wait) {
        return Optional.of(clock.instant().plus(wait));
    }
}
