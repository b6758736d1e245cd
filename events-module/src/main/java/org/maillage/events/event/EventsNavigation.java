package org.maillage.events.event;

import org.maillage.events.access.EventsPermission;
import org.maillage.platform.search.QuickAction;
import org.maillage.platform.web.NavigationItem;
import org.maillage.platform.web.NavigationItem.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class EventsNavigation {

    private static final String ICON = "calendar-event";

    @Bean
    NavigationItem publicEvents() {
        return new NavigationItem(Area.PUBLIC, 10, "events.nav", "/events", ICON, null);
    }

    @Bean
    NavigationItem staffEvents() {
        return new NavigationItem(
                Area.STAFF, 20, "events.nav", "/admin/events", ICON, EventsPermission.EVENT_READ);
    }

    @Bean
    QuickAction newEventAction() {
        return new QuickAction(
                "events.event.new.title", "/admin/events/new", EventsPermission.EVENT_EDIT);
    }
}
