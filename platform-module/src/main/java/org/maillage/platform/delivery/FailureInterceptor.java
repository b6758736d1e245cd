package org.maillage.platform.delivery;

import static org.maillage.platform.db.Tables.EVENT_PUBLICATION;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Keeps why a listener failed, after its transaction has been undone, for the page of publications. */
final class FailureInterceptor implements MethodInterceptor {

    private final ObjectProvider<DSLContext> db;

    FailureInterceptor(ObjectProvider<DSLContext> db) {
        this.db = db;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        try {
            return invocation.proceed();
        } catch (Throwable failure) {
            keep(Reception.of(invocation), failure);
            throw failure;
        }
    }

    private void keep(Reception reception, Throwable failure) {
        try {
            db.getObject()
                    .update(EVENT_PUBLICATION)
                    .set(EVENT_PUBLICATION.LAST_ERROR, FailureCause.of(failure))
                    .where(EVENT_PUBLICATION.LISTENER_ID.eq(reception.listenerId()))
                    .and(EVENT_PUBLICATION.EVENT_ID.eq(reception.eventId()))
                    .execute();
        } catch (RuntimeException unkept) {
            failure.addSuppressed(unkept);
        }
    }
}
