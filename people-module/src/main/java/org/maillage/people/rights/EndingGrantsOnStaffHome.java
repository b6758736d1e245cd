package org.maillage.people.rights;

import org.maillage.platform.home.HomeSlots;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Map;

/** A month before rights end, whoever administers them and whoever holds them is told. */
@Order(5)
@Component
class EndingGrantsOnStaffHome implements SlotContribution<HomeSlots.Home> {

    private final EndingGrantsQuery query;

    EndingGrantsOnStaffHome(EndingGrantsQuery query) {
        this.query = query;
    }

    @Override
    public SlotId<HomeSlots.Home> slot() {
        return HomeSlots.STAFF;
    }

    @Override
    public String template() {
        return "people/rights/on-home :: staff";
    }

    @Override
    public Map<String, ?> model(HomeSlots.Home home) {
        var own = query.own();
        var others = query.ofOthers();
        return own.isEmpty() && others.isEmpty() ? Map.of() : Map.of("own", own, "others", others);
    }
}
