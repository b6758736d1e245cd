package org.maillage.platform.job;

import org.maillage.platform.actor.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.UUID;

/** One batch of a job, in one transaction with its position. */
@Component
class JobBatch {

    private final JobStore store;
    private final ObjectProvider<JobKind> kinds;
    private final CurrentActor actor;
    private final Clock clock;

    JobBatch(JobStore store, ObjectProvider<JobKind> kinds, CurrentActor actor, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.actor = actor;
        this.clock = clock;
    }

    /** How it went. */
    enum Outcome {
        MORE,
        ENDED,
        /** Another instance holds it. */
        ELSEWHERE
    }

    @Transactional
    public Outcome run(UUID id) {
        var claimed = store.claim(id);
        if (claimed.isEmpty()) {
            return store.open(id) ? Outcome.ELSEWHERE : Outcome.ENDED;
        }
        if (store.toStop(id)) {
            store.cancel(id, clock.instant());
            return Outcome.ENDED;
        }
        var job = claimed.get();
        var step = actor.onBehalfOf(job.owner(), () -> kind(job.kind()).step(job.run()));
        store.advance(id, step, clock.instant());
        return step.last() ? Outcome.ENDED : Outcome.MORE;
    }

    private JobKind kind(String key) {
        return kinds.stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new JobProblem("platform.job.problem.gone"));
    }
}
