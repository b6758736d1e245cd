package org.maillage.platform.delivery;

import static org.maillage.platform.db.Tables.EVENT_INBOX;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Skips a listener that has already received the event. The row belongs to the listener's transaction: it stands exactly
 * when the listener's effect does, and makes a second delivery at the same moment wait for the first.
 */
final class InboxInterceptor implements MethodInterceptor {

    private final ObjectProvider<DSLContext> db;

    InboxInterceptor(ObjectProvider<DSLContext> db) {
        this.db = db;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("No transaction around " + invocation.getMethod());
        }
        return isFirst(Reception.of(invocation)) ? invocation.proceed() : null;
    }

    private boolean isFirst(Reception reception) {
        return db.getObject()
                        .insertInto(EVENT_INBOX, EVENT_INBOX.LISTENER_ID, EVENT_INBOX.EVENT_ID)
                        .values(reception.listenerId(), reception.eventId())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
