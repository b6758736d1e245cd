package org.maillage.practices.site;

import org.maillage.events.published.EventId;
import org.maillage.events.published.EventPage;
import org.maillage.events.published.EventSlots;
import org.maillage.platform.slot.Slots;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

import java.util.UUID;
import java.util.stream.Collectors;

/** A gathering's page as events would show it: nothing but what others contribute. */
@TestComponent
@Controller
public class Site {

    private final Slots slots;

    Site(Slots slots) {
        this.slots = slots;
    }

    @GetMapping(path = "/events/page/{event}", produces = "text/html;charset=UTF-8")
    @ResponseBody
    String page(@PathVariable UUID event) {
        var page = new EventPage(new EventId(event), "rencontre-" + event);
        return slots.fill(EventSlots.EVENT_PAGE, page).stream()
                .map(Object::toString)
                .collect(Collectors.joining("", "<main>", "</main>"));
    }
}
