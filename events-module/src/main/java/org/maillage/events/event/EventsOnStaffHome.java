package org.maillage.events.event;

import org.maillage.events.access.EventsPermission;
import org.maillage.platform.actor.Access;
import org.maillage.platform.home.HomeSlots;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Map;

/** The gatherings that staff prepare, the next one first. */
@Order(10)
@Component
class EventsOnStaffHome implements SlotContribution<HomeSlots.Home> {

    private static final int SHOWN = 4;

    private final EventListQuery query;
    private final Access access;

    EventsOnStaffHome(EventListQuery query, Access access) {
        this.query = query;
        this.access = access;
    }

    @Override
    public SlotId<HomeSlots.Home> slot() {
        return HomeSlots.STAFF;
    }

    @Override
    public String template() {
        return "events/event/on-home :: staff";
    }

    @Override
    public Map<String, ?> model(HomeSlots.Home home) {
        if (!access.mayAnywhere(EventsPermission.EVENT_READ)) {
            return Map.of();
        }
        var rows = query.forStaff(ListRequest.of("/admin/events")).rows();
        return Map.of("rows", rows.stream().limit(SHOWN).toList());
    }
}
