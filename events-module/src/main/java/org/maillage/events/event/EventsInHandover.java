package org.maillage.events.event;

import org.maillage.events.access.EventsPermission;
import org.maillage.people.published.PeopleSlots;
import org.maillage.platform.actor.Access;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Map;

/** What somebody who hands over leaves of the gatherings. */
@Order(10)
@Component
class EventsInHandover implements SlotContribution<PeopleSlots.Handover> {

    private final HandedOverQuery query;
    private final Access access;

    EventsInHandover(HandedOverQuery query, Access access) {
        this.query = query;
        this.access = access;
    }

    @Override
    public SlotId<PeopleSlots.Handover> slot() {
        return PeopleSlots.HANDOVER;
    }

    @Override
    public String template() {
        return "events/event/in-handover :: events";
    }

    @Override
    public Map<String, ?> model(PeopleSlots.Handover handover) {
        if (!access.mayAnywhere(EventsPermission.EVENT_READ)) {
            return Map.of();
        }
        var rows = query.of(handover.account());
        return rows.isEmpty() ? Map.of() : Map.of("rows", rows);
    }
}
