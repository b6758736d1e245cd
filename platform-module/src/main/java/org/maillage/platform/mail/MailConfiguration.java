package org.maillage.platform.mail;

import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.web.NavigationItem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
@PropertySource("classpath:org/maillage/platform/mail/mail.properties")
class MailConfiguration {

    @Bean
    NavigationItem mailNavigation() {
        return new NavigationItem(
                NavigationItem.Area.SETTINGS,
                70,
                "platform.mail.navigation",
                MailController.PATH,
                "mail",
                PlatformPermission.MAIL);
    }
}
