package org.maillage.people.accreditation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;

import org.maillage.platform.actor.Access;
import org.maillage.platform.home.HomeSlots;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Map;

/** The accreditations that end soon; nothing where there are none. */
@Order(31)
@Component
class AccreditationsOnStaffHome implements SlotContribution<HomeSlots.Home> {

    private static final int MOST = 5;

    private final AccreditationsInOrder standings;
    private final Access access;

    AccreditationsOnStaffHome(AccreditationsInOrder standings, Access access) {
        this.standings = standings;
        this.access = access;
    }

    @Override
    public SlotId<HomeSlots.Home> slot() {
        return HomeSlots.STAFF;
    }

    @Override
    public String template() {
        return "people/accreditation/on-home :: staff";
    }

    @Override
    public Map<String, ?> model(HomeSlots.Home home) {
        if (!access.mayAnywhere(ORGANISATION_READ)) {
            return Map.of();
        }
        int count = standings.countToRenew();
        return count == 0 ? Map.of() : Map.of("due", standings.toRenew(MOST), "count", count);
    }
}
