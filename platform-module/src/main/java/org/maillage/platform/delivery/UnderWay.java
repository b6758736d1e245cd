package org.maillage.platform.delivery;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this instance will deliver, or is delivering. A publication that bears the instance's name and is not among these is forgotten: its
 * commit's answer was lost, or its failure could not be written down while the database was away.
 */
@Component
class UnderWay {

    private final Set<Reception> receptions = ConcurrentHashMap.newKeySet();

    /** From now until it ends; a transaction that is undone, or of which nobody knows how it ended, takes it back. */
    void begin(Reception reception) {
        receptions.add(reception);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Publishing(reception));
        }
    }

    void end(Reception reception) {
        receptions.remove(reception);
    }

    boolean contains(Reception reception) {
        return receptions.contains(reception);
    }

    private final class Publishing implements TransactionSynchronization {

        private final Reception reception;

        Publishing(Reception reception) {
            this.reception = reception;
        }

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
                end(reception);
            }
        }
    }
}
