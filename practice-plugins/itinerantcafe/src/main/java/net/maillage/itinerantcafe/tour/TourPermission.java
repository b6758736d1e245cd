package net.maillage.itinerantcafe.tour;

import org.maillage.platform.actor.Permission;

/** What may be done with tours. */
enum TourPermission implements Permission {
    READ("itinerantcafe.tour.read"),
    EDIT("itinerantcafe.tour.edit");

    private final String key;

    TourPermission(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
