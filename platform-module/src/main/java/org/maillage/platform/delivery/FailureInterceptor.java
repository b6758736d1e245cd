package org.maillage.platform.delivery;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Keeps that a listener failed and why, after its transaction has been undone. */
final class FailureInterceptor implements MethodInterceptor {

    private final ObjectProvider<Publications> publications;

    FailureInterceptor(ObjectProvider<Publications> publications) {
        this.publications = publications;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        var reception = Reception.of(invocation);
        try {
            return invocation.proceed();
        } catch (Throwable failure) {
            keep(reception, failure);
            throw failure;
        }
    }

    private void keep(Reception reception, Throwable failure) {
        try {
            publications.getObject().fail(reception, failure);
        } catch (RuntimeException unkept) {
            failure.addSuppressed(unkept);
        }
    }
}
