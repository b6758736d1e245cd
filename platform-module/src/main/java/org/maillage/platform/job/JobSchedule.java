package org.maillage.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.maillage.platform.instance.Instance;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

/** Hands jobs to the instances: db-scheduler, with its table in our schema and in our transactions. */
@Component
class JobSchedule implements SmartLifecycle {

    private static final String TASK = "platform.job";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CustomTask<Void> task;
    private final Supplier<Scheduler> schedulers;
    private volatile Scheduler scheduler;
    private volatile boolean running;

    JobSchedule(DataSource pool, JobRunner runner, Instance instance, JobClock timing) {
        task =
                Tasks.custom(TASK, Void.class)
                        .onFailure(
                                new FailureHandler.OnFailureRetryLater<>(
                                        timing.properties().interval()))
                        .execute((job, context) ->
                                run(runner, UUID.fromString(job.getId()), context));
        schedulers = () -> schedulerOf(pool, instance, timing);
        scheduler = schedulers.get();
    }

    private Scheduler schedulerOf(DataSource pool, Instance instance, JobClock timing) {
        var properties = timing.properties();
        return Scheduler.create(new TransactionAwareDataSourceProxy(pool), task)
                .tableName("platform.scheduled_task")
                .schedulerName(new SchedulerName.Fixed(instance.id()))
                .clock(timing.clock()::instant)
                .threads(properties.threads())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(properties.interval())
                .heartbeatInterval(properties.beat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(PATIENCE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .build();
    }

    /** The clock and how often it is looked at. */
    @Component
    record JobClock(Clock clock, JobProperties properties) {}

    private static CompletionHandler<Void> run(
            JobRunner runner, UUID id, ExecutionContext context) {
        var again = runner.run(id, () -> context.getSchedulerState().isShuttingDown());
        return (complete, operations) ->
                again.ifPresentOrElse(
                        at -> operations.reschedule(complete, at), operations::remove);
    }

    /** Within the caller's transaction; the scheduler looks once that is committed. */
    void now(UUID job, Instant at) {
        scheduler.scheduleIfNotExists(task.instance(job.toString()), at);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        scheduler.triggerCheckForDueExecutions();
                    }
                });
    }

    /** One that was stopped does not start again, and contexts of tests pause. */
    @Override
    public void start() {
        scheduler = schedulers.get();
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
