package org.maillage.platform.job;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.Access;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes down one number after the other, a batch each. */
@TestComponent
public class Tally implements JobKind {

    static final int LAST = 40;

    private final JdbcClient db;
    private final Access access;
    private final TransactionTemplate apart;

    /** A permit a batch. */
    final Semaphore gate = new Semaphore(0);

    final AtomicInteger failures = new AtomicInteger();
    volatile @Nullable JobProblem problem;
    volatile boolean sabotaged;

    Tally(JdbcClient db, Access access, PlatformTransactionManager transactions) {
        this.db = db;
        this.access = access;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String key() {
        return "sample.tally";
    }

    @Override
    public JobStep step(JobRun run) {
        access.require(PlatformPermission.PUBLICATIONS, null);
        gate.acquireUninterruptibly();
        int n = run.position() == null ? 1 : Integer.parseInt(run.position());
        if (sabotaged) {
            apart.executeWithoutResult(_ -> write(run.id(), n));
        } else {
            write(run.id(), n);
        }
        if (problem != null) {
            throw problem;
        }
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("This time it does not work");
        }
        return n == LAST ? JobStep.last(1) : JobStep.next(Integer.toString(n + 1), 1);
    }

    private void write(UUID job, int n) {
        db.sql("insert into sample.tally (job, n) values (?, ?)").params(job, n).update();
    }

    @Override
    public String path(UUID subject) {
        return "/admin";
    }

    List<Integer> of(UUID job) {
        return db.sql("select n from sample.tally where job = ? order by n")
                .param(job)
                .query((row, _) -> row.getInt(1))
                .list();
    }
}
