package org.maillage.people.account;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.platform.search.QuickAction;
import org.maillage.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame leads here. */
@Configuration(proxyBeanMethods = false)
class AccountNavigation {

    @Bean
    NavigationItem accountsNavigation() {
        return new NavigationItem(
                NavigationItem.Area.SETTINGS,
                10,
                "people.account.nav",
                AccountController.PATH,
                "shield-lock",
                ACCOUNT_ADMINISTER);
    }

    @Bean
    QuickAction accountsAction() {
        return new QuickAction(
                "people.account.new.title", AccountController.PATH + "/new", ACCOUNT_ADMINISTER);
    }
}
