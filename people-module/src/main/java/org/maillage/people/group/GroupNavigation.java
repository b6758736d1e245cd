package org.maillage.people.group;

import static org.maillage.people.access.PeoplePermission.GROUP_EDIT;
import static org.maillage.people.access.PeoplePermission.GROUP_READ;

import org.maillage.platform.search.QuickAction;
import org.maillage.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame leads here. */
@Configuration(proxyBeanMethods = false)
class GroupNavigation {

    @Bean
    NavigationItem groupsNavigation() {
        return new NavigationItem(
                NavigationItem.Area.STAFF,
                55,
                "people.group.nav",
                GroupController.PATH,
                "users-group",
                GROUP_READ);
    }

    @Bean
    QuickAction groupsAction() {
        return new QuickAction("people.group.new", GroupController.PATH + "/new", GROUP_EDIT);
    }
}
