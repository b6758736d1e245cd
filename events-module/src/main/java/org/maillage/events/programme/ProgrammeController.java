package org.maillage.events.programme;

import static org.maillage.events.access.EventsPermission.EVENT_EDIT;

import org.maillage.events.event.EventHeader;
import org.maillage.events.event.EventHeaderQuery;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionId;
import org.maillage.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** The staff's page of a programme, where sessions are moved and removed. */
@Controller
@RequestMapping("/admin/events/{event}")
class ProgrammeController {

    private final EventHeaderQuery headers;
    private final ProgrammeQuery programmes;
    private final PlanSession plan;

    ProgrammeController(EventHeaderQuery headers, ProgrammeQuery programmes, PlanSession plan) {
        this.headers = headers;
        this.programmes = programmes;
        this.plan = plan;
    }

    @GetMapping
    String show(@PathVariable UUID event, Model model) {
        EventHeader header = headers.forReading(event);
        model.addAttribute("event", header);
        model.addAttribute("breadcrumb", header.crumbs().subList(0, 1));
        model.addAttribute("programme", programmes.of(header.eventId()));
        return "events/programme/staff";
    }

    @PostMapping("/sessions/{session}/move")
    String move(
            @PathVariable UUID event,
            @PathVariable UUID session,
            @RequestParam Move way,
            RedirectAttributes redirect) {
        headers.checked(event, EVENT_EDIT);
        if (!plan.move(new EventId(event), new SessionId(session), way)) {
            Flash.warning(redirect, "events.session.not-moved");
        }
        return "redirect:/admin/events/" + event + "#session-" + session;
    }

    @PostMapping("/sessions/{session}/remove")
    String remove(
            @PathVariable UUID event, @PathVariable UUID session, RedirectAttributes redirect) {
        plan.remove(new EventId(event), new SessionId(session));
        Flash.success(redirect, "events.session.removed");
        return "redirect:/admin/events/" + event;
    }
}
