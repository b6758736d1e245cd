package org.maillage.events.programme;

import static org.maillage.events.access.EventsPermission.EVENT_READ;

import org.maillage.events.event.EventHolders;
import org.maillage.events.published.EventPage;
import org.maillage.events.published.EventSlots;
import org.maillage.platform.slot.Slots;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import java.util.List;

/** The public page of a gathering; staff see drafts there too. */
@Controller
class ProgrammePageController {

    private final EventPageQuery events;
    private final ProgrammeQuery programmes;
    private final EventHolders holders;
    private final Slots slots;

    ProgrammePageController(
            EventPageQuery events, ProgrammeQuery programmes, EventHolders holders, Slots slots) {
        this.events = events;
        this.programmes = programmes;
        this.holders = holders;
        this.slots = slots;
    }

    @GetMapping("/events/{slug}")
    ModelAndView show(@PathVariable String slug, Model model) {
        var event = events.bySlug(slug).orElseThrow(() -> new NotFound("event " + slug));
        if (!event.published() && !holders.may(event.eventId(), EVENT_READ)) {
            throw new NotFound("event " + slug);
        }
        if (!event.slug().equals(slug)) {
            return movedTo(event.slug());
        }
        model.addAttribute("event", event);
        model.addAttribute("programme", programmes.of(event.eventId()).planned());
        model.addAttribute("breadcrumb", List.of(Crumb.to("/events", "events.nav")));
        model.addAttribute(
                "slots",
                slots.fill(EventSlots.EVENT_PAGE, new EventPage(event.eventId(), event.slug())));
        return new ModelAndView("events/programme/page", model.asMap());
    }

    private static ModelAndView movedTo(String slug) {
        var redirect = new RedirectView("/events/" + slug, true);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(redirect);
    }
}
