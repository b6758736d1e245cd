package org.maillage.platform.delivery;

import org.aopalliance.intercept.MethodInterceptor;
import org.jooq.DSLContext;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * What stands around a listener, from the outside: its thread, the end of its delivery, its completion (Modulith), the record of its
 * failure, its transaction, its inbox. Transactions are by default as near to the listener as anything can be, hence the explicit
 * order: the inbox has to be written inside.
 */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(
        proxyTargetClass = true,
        order = DeliveryConfiguration.TRANSACTION_ORDER)
@EnableScheduling
@EnableConfigurationProperties(DeliveryProperties.class)
@PropertySource("classpath:org/maillage/platform/delivery/delivery.properties")
class DeliveryConfiguration {

    static final int INBOX_ORDER = Ordered.LOWEST_PRECEDENCE;
    static final int TRANSACTION_ORDER = INBOX_ORDER - 1;
    static final int FAILURE_ORDER = TRANSACTION_ORDER - 1;

    /** Before Modulith's completion. */
    static final int END_ORDER = Ordered.HIGHEST_PRECEDENCE + 2;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor inboxAdvisor(ObjectProvider<DSLContext> db) {
        return aroundListeners(new InboxInterceptor(db), INBOX_ORDER);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor failureAdvisor(ObjectProvider<Publications> publications) {
        return aroundListeners(new FailureInterceptor(publications), FAILURE_ORDER);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor endAdvisor(ObjectProvider<UnderWay> underWay) {
        return aroundListeners(new EndInterceptor(underWay), END_ORDER);
    }

    private static Advisor aroundListeners(MethodInterceptor interceptor, int order) {
        var advisor =
                new DefaultPointcutAdvisor(
                        new AnnotationMatchingPointcut(null, ApplicationModuleListener.class, true),
                        interceptor);
        advisor.setOrder(order);
        return advisor;
    }
}
