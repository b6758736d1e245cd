package net.maillage.itinerantcafe.tour;

import org.maillage.platform.web.NavigationItem;
import org.maillage.platform.web.NavigationItem.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's entry in the navigation. */
@Configuration(proxyBeanMethods = false)
class TourNavigation {

    @Bean
    NavigationItem itinerantCafeToursEntry() {
        return new NavigationItem(
                Area.STAFF,
                38,
                "itinerantcafe.tour.nav",
                TourListController.PATH,
                "truck",
                TourPermission.READ);
    }
}
