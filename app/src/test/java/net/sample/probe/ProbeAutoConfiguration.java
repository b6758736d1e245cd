package net.sample.probe;

import org.springframework.aop.Advisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;

import java.time.Duration;

import javax.sql.DataSource;

/** Brings the probe into the application. */
@AutoConfiguration
class ProbeAutoConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Breaks probeBreaks(Environment environment) {
        return new Breaks(environment.getProperty("probe.break-point", ""));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor probeBeforeRun(ObjectProvider<DataSource> database, Breaks breaks) {
        return DeliveryBreaks.beforeRun(() -> JdbcClient.create(database.getObject()), breaks);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor probeBeforeCompletion(Breaks breaks) {
        return DeliveryBreaks.beforeCompletion(breaks);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor probeAroundSending(Breaks breaks) {
        return MailBreaks.aroundSending(breaks);
    }

    @Bean
    CommitBreaks probeCommitBreaks(Breaks breaks) {
        return new CommitBreaks(breaks);
    }

    @Bean
    RegistrationEffects probeRegistrationEffects(
            DataSource database, Breaks breaks, @Value("${probe.work:0ms}") Duration work) {
        return new RegistrationEffects(JdbcClient.create(database), breaks, work);
    }

    @Bean
    Bystander probeBystander(DataSource database) {
        return new Bystander(JdbcClient.create(database));
    }

    @Bean
    Resubmissions probeResubmissions(DataSource database, FailedEventPublications failed) {
        return new Resubmissions(JdbcClient.create(database), failed);
    }
}
