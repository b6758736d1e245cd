package org.maillage.platform.operation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Scheduled work that fails is tried again at its next time; while the database is away that is one line, not fifty. */
@Component
class QuietSchedules implements ThreadPoolTaskSchedulerCustomizer {

    private static final Logger log = LoggerFactory.getLogger(QuietSchedules.class);

    @Override
    public void customize(ThreadPoolTaskScheduler scheduler) {
        scheduler.setErrorHandler(QuietSchedules::report);
    }

    static void report(Throwable failure) {
        boolean away =
                failure instanceof TransactionException
                        || failure instanceof TransientDataAccessException
                        || failure instanceof RecoverableDataAccessException
                        || failure instanceof NonTransientDataAccessResourceException;
        if (away) {
            log.warn("Scheduled work waits for the database: {}", failure.getMessage());
        } else {
            log.error("Scheduled work failed", failure);
        }
    }
}
