package org.maillage.platform.delivery;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A delivery is over once its thread leaves it, whoever ended it: Modulith opens a transaction of its own before the listener is
 * reached, and without a connection it is not.
 */
final class EndInterceptor implements MethodInterceptor {

    private final ObjectProvider<UnderWay> underWay;

    EndInterceptor(ObjectProvider<UnderWay> underWay) {
        this.underWay = underWay;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        var reception = Reception.of(invocation);
        try {
            return invocation.proceed();
        } finally {
            underWay.getObject().end(reception);
        }
    }
}
