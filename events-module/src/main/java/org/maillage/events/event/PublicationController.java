package org.maillage.events.event;

import org.maillage.events.published.EventId;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** Publishes a gathering or takes it back, and shows its history. */
@Controller
@RequestMapping("/admin/events/{event}")
class PublicationController {

    private final EventHeaderQuery headers;
    private final PublishEvent publication;
    private final Audit audit;

    PublicationController(EventHeaderQuery headers, PublishEvent publication, Audit audit) {
        this.headers = headers;
        this.publication = publication;
        this.audit = audit;
    }

    @PostMapping("/publish")
    String publish(@PathVariable UUID event, RedirectAttributes redirect) {
        publication.publish(new EventId(event));
        Flash.success(redirect, "events.event.published");
        return "redirect:/admin/events/" + event;
    }

    @PostMapping("/unpublish")
    String unpublish(@PathVariable UUID event, RedirectAttributes redirect) {
        publication.unpublish(new EventId(event));
        Flash.success(redirect, "events.event.unpublished");
        return "redirect:/admin/events/" + event;
    }

    @GetMapping("/history")
    String history(@PathVariable UUID event, Model model) {
        var header = headers.forReading(event);
        model.addAttribute("event", header);
        model.addAttribute("breadcrumb", header.crumbs());
        model.addAttribute("entries", audit.history(EventTrail.event(header.eventId())));
        return "events/event/history";
    }
}
