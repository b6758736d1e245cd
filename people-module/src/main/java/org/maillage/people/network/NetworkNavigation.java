package org.maillage.people.network;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;

import org.maillage.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame leads here. */
@Configuration(proxyBeanMethods = false)
class NetworkNavigation {

    @Bean
    NavigationItem networkTreeNavigation() {
        return new NavigationItem(
                NavigationItem.Area.STAFF,
                41,
                "people.network.nav",
                NetworkController.PATH,
                "sitemap",
                ORGANISATION_READ);
    }
}
