package org.maillage.events.event;

import org.maillage.events.published.EventId;
import org.maillage.platform.web.Crumb;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What stands above every staff page of a gathering, and what its reader may do there. */
public record EventHeader(
        UUID id,
        String title,
        String slug,
        boolean published,
        ZoneId zone,
        EventDates dates,
        Rights may) {

    /** What the reader may do with the event. */
    public record Rights(boolean edit, boolean publish, boolean open, boolean handle) {}

    public EventId eventId() {
        return new EventId(id);
    }

    /** The way to a page of this event. */
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.to("/admin/events", "events.nav"), Crumb.named("/admin/events/" + id, title));
    }
}
