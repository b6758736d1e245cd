package org.maillage.events.event;

import static org.maillage.events.access.EventsPermission.EVENT_EDIT;
import static org.maillage.events.access.EventsPermission.EVENT_PUBLISH;
import static org.maillage.events.access.EventsPermission.EVENT_READ;
import static org.maillage.events.access.EventsPermission.REGISTRATION_HANDLE;
import static org.maillage.events.access.EventsPermission.REGISTRATION_OPEN;

import org.maillage.events.access.EventsPermission;
import org.maillage.events.published.EventId;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Reads what stands above a staff page. */
@Component
public class EventHeaderQuery {

    private final Events events;
    private final EventHolders holders;

    EventHeaderQuery(Events events, EventHolders holders) {
        this.events = events;
        this.holders = holders;
    }

    /** @throws NotFound when there is no such event, or the reader may not see it */
    public EventHeader forReading(UUID event) {
        return checked(event, EVENT_READ);
    }

    /** @throws NotFound when there is no such event, or the reader may not do that with it */
    public EventHeader checked(UUID event, EventsPermission permission) {
        var id = new EventId(event);
        holders.requireReading(id, permission);
        var stored = events.find(id);
        var facts = stored.facts();
        return new EventHeader(
                event,
                facts.title(),
                facts.slug(),
                stored.published(),
                facts.zone(),
                new EventDates(facts.startDate(), facts.endDate(), facts.datePrecision()),
                new EventHeader.Rights(
                        holders.may(id, EVENT_EDIT),
                        holders.may(id, EVENT_PUBLISH),
                        holders.may(id, REGISTRATION_OPEN),
                        holders.may(id, REGISTRATION_HANDLE)));
    }
}
