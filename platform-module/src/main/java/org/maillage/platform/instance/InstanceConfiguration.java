package org.maillage.platform.instance;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names the instance, and the connections of its pool after it: by that name the guard knows who claims a publication. */
@Configuration(proxyBeanMethods = false)
class InstanceConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Instance instance() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return new Instance("maillage-" + HexFormat.of().formatHex(bytes));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static BeanPostProcessor poolProperties(ObjectProvider<Instance> instance) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                if (bean instanceof HikariDataSource pool) {
                    pool.addDataSourceProperty("ApplicationName", instance.getObject().id());
                    // a batch of inserts becomes a few statements of many rows
                    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
                }
                return bean;
            }
        };
    }
}
