package org.maillage.platform.job;

import org.maillage.platform.web.NavigationItem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobProperties.class)
@PropertySource("classpath:org/maillage/platform/job/job.properties")
class JobConfiguration {

    /** Everybody has jobs of their own, and sees no others. */
    @Bean
    NavigationItem jobNavigation() {
        return new NavigationItem(
                NavigationItem.Area.SETTINGS,
                85,
                "platform.job.navigation",
                JobController.PATH,
                "progress",
                null);
    }
}
