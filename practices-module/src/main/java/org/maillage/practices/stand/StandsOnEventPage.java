package org.maillage.practices.stand;

import org.maillage.events.published.EventPage;
import org.maillage.events.published.EventSlots;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.maillage.practices.kind.Kinds;
import org.springframework.stereotype.Component;

import java.util.Map;

/** The stands of a gathering's markets, on its page. */
@Component
class StandsOnEventPage implements SlotContribution<EventPage> {

    private final StandPageQuery query;
    private final Kinds kinds;

    StandsOnEventPage(StandPageQuery query, Kinds kinds) {
        this.query = query;
        this.kinds = kinds;
    }

    @Override
    public SlotId<EventPage> slot() {
        return EventSlots.EVENT_PAGE;
    }

    @Override
    public String template() {
        return "practices/stand/on-event :: stands";
    }

    @Override
    public Map<String, ?> model(EventPage page) {
        var stands = query.of(page.event());
        return stands.isEmpty() ? Map.of() : Map.of("stands", stands, "kinds", kinds);
    }
}
