package org.maillage.events.registration;

import static org.maillage.events.access.EventsPermission.REGISTRATION_HANDLE;

import org.maillage.events.event.EventHeaderQuery;
import org.maillage.events.published.EventId;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** Who has registered, for staff. */
@Controller
@RequestMapping("/admin/events/{event}/registrations")
class RegistrationAdminController {

    private final EventHeaderQuery headers;
    private final RegistrationListQuery query;
    private final Offers offers;
    private final CancelRegistration cancel;

    RegistrationAdminController(
            EventHeaderQuery headers,
            RegistrationListQuery query,
            Offers offers,
            CancelRegistration cancel) {
        this.headers = headers;
        this.query = query;
        this.offers = offers;
        this.cancel = cancel;
    }

    @GetMapping
    String list(@PathVariable UUID event, ListRequest request, Model model) {
        var header = headers.checked(event, REGISTRATION_HANDLE);
        model.addAttribute("event", header);
        model.addAttribute("breadcrumb", header.crumbs());
        model.addAttribute("offers", offers.of(header.eventId()));
        model.addAttribute("list", query.of(header.eventId(), request));
        return "events/registration/list";
    }

    @PostMapping("/{registration}/cancel")
    String cancel(
            @PathVariable UUID event,
            @PathVariable UUID registration,
            RedirectAttributes redirect) {
        cancel.cancel(new EventId(event), registration);
        Flash.success(redirect, "events.registration.cancelled");
        return "redirect:/admin/events/" + event + "/registrations";
    }
}
