package org.maillage.platform.home;

import org.maillage.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HomeNavigation {

    @Bean
    NavigationItem staffHome() {
        return new NavigationItem(
                NavigationItem.Area.STAFF, 10, "platform.home.nav", "/admin", "home", null);
    }
}
