package org.maillage.platform.publication;

import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {

    @Bean
    NavigationItem publicationNavigation() {
        return new NavigationItem(
                NavigationItem.Area.SETTINGS,
                80,
                "platform.publication.navigation",
                PublicationController.PATH,
                "send",
                PlatformPermission.PUBLICATIONS);
    }
}
