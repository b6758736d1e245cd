package net.sample.probe;

import org.maillage.events.published.RegistrationConfirmed;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The points around the publisher's commit. */
class CommitBreaks {

    private final Breaks breaks;

    CommitBreaks(Breaks breaks) {
        this.breaks = breaks;
    }

    @EventListener
    void on(RegistrationConfirmed event) {
        TransactionSynchronizationManager.registerSynchronization(new First(breaks));
    }

    /** Ahead of whatever tells listeners. */
    private record First(Breaks breaks) implements TransactionSynchronization {

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            breaks.reach(BreakPoint.BEFORE_COMMIT);
        }

        @Override
        public void afterCommit() {
            breaks.reach(BreakPoint.BEFORE_DISPATCH);
        }
    }
}
