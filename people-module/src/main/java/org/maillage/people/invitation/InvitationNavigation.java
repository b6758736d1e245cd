package org.maillage.people.invitation;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame leads here. */
@Configuration(proxyBeanMethods = false)
class InvitationNavigation {

    @Bean
    NavigationItem invitationsNavigation() {
        return new NavigationItem(
                NavigationItem.Area.SETTINGS,
                15,
                "people.invitation.nav",
                InvitationController.PATH,
                "user-plus",
                ACCOUNT_ADMINISTER);
    }
}
