package org.maillage.platform.delivery;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.operation.StartRefused;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.ReflectionUtils.MethodFilter;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All listeners of this application, by their ids. A listener that could not be found again after a restart stops the
 * start.
 */
@Component
class Listeners implements SmartInitializingSingleton {

    private static final MethodFilter RECEIVES =
            method -> AnnotatedElementUtils.hasAnnotation(method, ApplicationModuleListener.class);

    private final ConfigurableListableBeanFactory beans;
    private Map<String, Listener> listeners = Map.of();

    Listeners(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /** A method of a bean. */
    private record Listener(String bean, Method method) {

        Class<?> received() {
            return method.getParameterTypes()[0];
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, Listener> found = new HashMap<>();
        for (String bean : beans.getBeanNamesForType(Object.class, true, false)) {
            for (Method method : methodsOf(AutoProxyUtils.determineTargetClass(beans, bean))) {
                ListenerRules.check(method);
                var other = found.put(Reception.listenerId(method), new Listener(bean, method));
                if (other != null && !other.method().equals(method)) {
                    throw new StartRefused(
                            "Two listeners share an id: " + other.method() + " and " + method,
                            "Give each listener an id of its own.");
                }
            }
        }
        listeners = found;
    }

    Collection<String> ids() {
        return listeners.keySet();
    }

    /** Why nothing here can receive such publications, if so it is. */
    Optional<QuarantineReason> reasonAgainst(FailedKind kind) {
        Listener listener = listeners.get(kind.listenerId());
        if (listener == null) {
            return Optional.of(QuarantineReason.UNKNOWN_LISTENER);
        }
        Class<?> type = StoredEvents.typeOf(kind.eventType());
        return type != null && listener.received().isAssignableFrom(type)
                ? Optional.empty()
                : Optional.of(QuarantineReason.UNKNOWN_TYPE);
    }

    /**
     * Through all that stands around a listener, from its thread on.
     *
     * @throws TaskRejectedException when no thread takes it
     */
    void deliver(String listenerId, DomainEvent event) {
        var listener = Objects.requireNonNull(listeners.get(listenerId));
        Object bean = beans.getBean(listener.bean());
        Method method = AopUtils.selectInvocableMethod(listener.method(), bean.getClass());
        ReflectionUtils.makeAccessible(method);
        ReflectionUtils.invokeMethod(method, bean, event);
    }

    private static Set<Method> methodsOf(@Nullable Class<?> type) {
        return type != null
                        && AnnotationUtils.isCandidateClass(type, ApplicationModuleListener.class)
                ? MethodIntrospector.selectMethods(type, RECEIVES)
                : Set.of();
    }
}
