package org.maillage.platform.operation;

import org.maillage.platform.actor.CurrentActor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/maillage/platform/operation/operation.properties")
class OperationConfiguration implements WebMvcConfigurer {

    private final CurrentActor currentActor;

    OperationConfiguration(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccountOfRequest(currentActor));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static ImpatientPool impatientPool() {
        return new ImpatientPool();
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static MigrationTurn migrationTurn() {
        return new MigrationTurn();
    }

    @Bean
    FilterRegistrationBean<RequestPatience> requestPatience() {
        var registration = new FilterRegistrationBean<>(new RequestPatience());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RequestLogFilter> requestLog(Pseudonyms pseudonyms) {
        var registration = new FilterRegistrationBean<>(new RequestLogFilter(pseudonyms));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }
}
