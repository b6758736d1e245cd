package org.maillage.events.published;

import org.maillage.platform.slot.SlotId;

/** The places in this module's pages that other modules fill. */
public final class EventSlots {

    /** On a gathering's public page, below the programme. */
    public static final SlotId<EventPage> EVENT_PAGE =
            new SlotId<>("events.event.page", EventPage.class);

    private EventSlots() {}
}
