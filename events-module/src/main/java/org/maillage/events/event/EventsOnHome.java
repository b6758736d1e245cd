package org.maillage.events.event;

import org.maillage.platform.home.HomeSlots;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Map;

/** The next gatherings, and the last ones when few are to come. */
@Order(10)
@Component
class EventsOnHome implements SlotContribution<HomeSlots.Home> {

    private static final int SHOWN = 3;

    private final EventListQuery query;

    EventsOnHome(EventListQuery query) {
        this.query = query;
    }

    @Override
    public SlotId<HomeSlots.Home> slot() {
        return HomeSlots.PUBLIC;
    }

    @Override
    public String template() {
        return "events/event/on-home :: events";
    }

    @Override
    public Map<String, ?> model(HomeSlots.Home home) {
        var rows = query.published(ListRequest.of("/events")).rows();
        return rows.isEmpty() ? Map.of() : Map.of("rows", rows.stream().limit(SHOWN).toList());
    }
}
