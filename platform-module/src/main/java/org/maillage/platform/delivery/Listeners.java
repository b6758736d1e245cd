package org.maillage.platform.delivery;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.operation.StartRefused;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils.MethodFilter;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
    private Map<String, Class<?>> receivedTypes = Map.of();

    Listeners(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, Method> found = new HashMap<>();
        for (String name : beans.getBeanNamesForType(Object.class, true, false)) {
            for (Method method : methodsOf(AutoProxyUtils.determineTargetClass(beans, name))) {
                ListenerRules.check(method);
                Method other = found.put(Reception.listenerId(method), method);
                if (other != null && !other.equals(method)) {
                    throw new StartRefused(
                            "Two listeners share an id: " + other + " and " + method,
                            "Give each listener an id of its own.");
                }
            }
        }
        receivedTypes = new HashMap<>();
        found.forEach((id, method) -> receivedTypes.put(id, method.getParameterTypes()[0]));
    }

    Collection<String> ids() {
        return receivedTypes.keySet();
    }

    boolean knows(String listenerId) {
        return receivedTypes.containsKey(listenerId);
    }

    boolean receives(String listenerId, Class<?> eventType) {
        Class<?> received = receivedTypes.get(listenerId);
        return received != null && received.isAssignableFrom(eventType);
    }

    private static Set<Method> methodsOf(@Nullable Class<?> type) {
        return type != null
                        && AnnotationUtils.isCandidateClass(type, ApplicationModuleListener.class)
                ? MethodIntrospector.selectMethods(type, RECEIVES)
                : Set.of();
    }
}
