package net.sample.probe;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.maillage.events.published.RegistrationConfirmed;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;

import java.util.function.Supplier;

/** The points around the listener's transaction. */
final class DeliveryBreaks {

    private static final int COMPLETION = Ordered.HIGHEST_PRECEDENCE + 10;

    private DeliveryBreaks() {}

    static Advisor beforeRun(Supplier<JdbcClient> db, Breaks breaks) {
        return around(
                COMPLETION - 5,
                invocation -> {
                    if (breaks.isArmed(BreakPoint.BEFORE_RUN) && isAgain(db.get(), invocation)) {
                        breaks.reach(BreakPoint.BEFORE_RUN);
                    }
                    return invocation.proceed();
                });
    }

    static Advisor beforeCompletion(Breaks breaks) {
        return around(
                COMPLETION + 5,
                invocation -> {
                    var result = invocation.proceed();
                    if (eventOf(invocation) instanceof RegistrationConfirmed) {
                        breaks.reach(BreakPoint.BEFORE_COMPLETION);
                    }
                    return result;
                });
    }

    private static Advisor around(int order, MethodInterceptor interceptor) {
        var listeners = new AnnotationMatchingPointcut(null, ApplicationModuleListener.class, true);
        var advisor = new DefaultPointcutAdvisor(listeners, interceptor);
        advisor.setOrder(order);
        return advisor;
    }

    /** Other modules' listeners have things to do at a start. */
    private static @Nullable Object eventOf(MethodInvocation invocation) {
        return invocation.getArguments()[0];
    }

    private static boolean isAgain(JdbcClient db, MethodInvocation invocation) {
        return eventOf(invocation) instanceof RegistrationConfirmed event
                && db.sql(
                                        "select count(*) from platform.event_publication where"
                                                + " event_id = ? and status = 'RESUBMITTED'")
                                .params(event.eventId())
                                .query(Long.class)
                                .single()
                        > 0;
    }
}
