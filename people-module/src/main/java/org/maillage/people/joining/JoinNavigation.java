package org.maillage.people.joining;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame leads here. */
@Configuration(proxyBeanMethods = false)
class JoinNavigation {

    @Bean
    NavigationItem joinRequestsNavigation() {
        return new NavigationItem(
                NavigationItem.Area.SETTINGS,
                16,
                "people.joining.nav",
                JoinRequestController.PATH,
                "inbox",
                ACCOUNT_ADMINISTER);
    }
}
