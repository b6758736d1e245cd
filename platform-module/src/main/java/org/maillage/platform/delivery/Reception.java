package org.maillage.platform.delivery;

import org.aopalliance.intercept.MethodInvocation;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.events.ApplicationModuleListener;

import java.lang.reflect.Method;
import java.util.UUID;

/** Which listener receives which event. */
record Reception(String listenerId, UUID eventId) {

    static Reception of(MethodInvocation invocation) {
        var arguments = invocation.getArguments();
        if (arguments.length == 1 && arguments[0] instanceof DomainEvent event) {
            return new Reception(listenerId(invocation.getMethod()), event.eventId());
        }
        throw new IllegalStateException("Receives no domain event: " + invocation.getMethod());
    }

    /** The explicit id, empty without one. */
    static String listenerId(Method method) {
        var listener =
                AnnotatedElementUtils.findMergedAnnotation(method, ApplicationModuleListener.class);
        return listener == null ? "" : listener.id();
    }
}
