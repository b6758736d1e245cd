package org.maillage.practices.kind;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.maillage.platform.web.NavigationItem;
import org.maillage.platform.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A module that was refused has no pages and no entries in the navigation: they would work on a kind that there is not. */
@Component
class RefusedModules implements HandlerInterceptor, WebMvcConfigurer, SmartInitializingSingleton {

    private final ObjectProvider<Kinds> kinds;
    private final DefaultListableBeanFactory beans;

    RefusedModules(ObjectProvider<Kinds> kinds, DefaultListableBeanFactory beans) {
        this.kinds = kinds;
        this.beans = beans;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var name : beans.getBeanNamesForType(NavigationItem.class)) {
            var maker = beans.getBeanDefinition(name).getFactoryBeanName();
            var type = maker == null ? null : beans.getType(maker);
            if (type != null && isOfRefused(type)) {
                beans.removeBeanDefinition(name);
            }
        }
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOfRefused(method.getBeanType())) {
            throw new NotFound("page of a refused module: " + method.getBeanType().getName());
        }
        return true;
    }

    private boolean isOfRefused(Class<?> type) {
        return kinds.getObject().modules().stream().anyMatch(module -> module.refuses(type));
    }
}
