package org.maillage.events.event;

import static org.maillage.events.access.EventsPermission.EVENT_EDIT;

import org.jspecify.annotations.Nullable;
import org.maillage.events.published.EventId;
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

/** The organisations that organise a gathering. */
@Controller
@RequestMapping("/admin/events/{event}/organisers")
class OrganiserController {

    private final EventHeaderQuery headers;
    private final Organisers organisers;
    private final OrganiseEvent organise;
    private final EventOptions options;

    OrganiserController(
            EventHeaderQuery headers,
            Organisers organisers,
            OrganiseEvent organise,
            EventOptions options) {
        this.headers = headers;
        this.organisers = organisers;
        this.organise = organise;
        this.options = options;
    }

    @GetMapping
    String show(@PathVariable UUID event, Model model) {
        var header = headers.forReading(event);
        model.addAttribute("event", header);
        model.addAttribute("breadcrumb", header.crumbs());
        var current = organisers.of(header.eventId());
        model.addAttribute("organisers", current);
        var ids = current.stream().map(organiser -> organiser.id().toString()).toList();
        model.addAttribute(
                "organisations",
                options.organisations().stream()
                        .filter(option -> !ids.contains(option.value()))
                        .toList());
        return "events/event/organisers";
    }

    @PostMapping
    String add(
            @PathVariable UUID event,
            @RequestParam(required = false) @Nullable UUID organisation,
            RedirectAttributes redirect) {
        headers.checked(event, EVENT_EDIT);
        if (organisation == null || !options.knows(organisation)) {
            Flash.danger(redirect, "events.organiser.unknown");
        } else {
            organise.add(new EventId(event), organisation);
            Flash.success(redirect, "events.organiser.added");
        }
        return back(event);
    }

    @PostMapping("/{organisation}/remove")
    String remove(
            @PathVariable UUID event,
            @PathVariable UUID organisation,
            RedirectAttributes redirect) {
        organise.remove(new EventId(event), organisation);
        Flash.success(redirect, "events.organiser.removed");
        return back(event);
    }

    private static String back(UUID event) {
        return "redirect:/admin/events/" + event + "/organisers";
    }
}
