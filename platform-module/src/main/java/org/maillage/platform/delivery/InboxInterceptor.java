package org.maillage.platform.delivery;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.db.Routines;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Skips a listener that has already received the event, and files the publication. Both belong to the listener's transaction: what it
 * does, that it has received the event, and that nothing is left to deliver become true together or not at all.
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
        var here = db.getObject().configuration();
        return Boolean.TRUE.equals(
                Routines.receive(here, reception.listenerId(), reception.eventId()));
    }
}
