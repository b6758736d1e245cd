package org.maillage.platform.instance;

import org.jooq.DSLContext;
import org.maillage.platform.db.Routines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that only one of the running instances does at a time. The claim is an advisory lock in a transaction of its own, on a connection
 * of its own, set aside while the work runs: it ends with the work, or with the instance.
 */
@Component
public class ExclusiveWork {

    private final DSLContext db;
    private final TransactionTemplate claim;
    private final TransactionTemplate outside;

    ExclusiveWork(DSLContext db, PlatformTransactionManager transactions) {
        this.db = db;
        this.claim = template(transactions, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.outside = template(transactions, TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /**
     * Does the work, outside any transaction, unless another instance is doing it.
     *
     * @param name of the work; the same word excludes each other
     * @return whether it was done here
     */
    public boolean tryRun(String name, Runnable work) {
        return Boolean.TRUE.equals(
                claim.execute(_ -> {
                    boolean claimed =
                            Boolean.TRUE.equals(Routines.tryExclusive(db.configuration(), name));
                    if (claimed) {
                        outside.executeWithoutResult(_ -> work.run());
                    }
                    return claimed;
                }));
    }

    private static TransactionTemplate template(
            PlatformTransactionManager transactions, int propagation) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return template;
    }
}
