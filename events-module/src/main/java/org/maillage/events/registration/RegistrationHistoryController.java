package org.maillage.events.registration;

import static org.maillage.events.access.EventsPermission.REGISTRATION_HANDLE;

import org.maillage.events.event.EventHeaderQuery;
import org.maillage.events.event.EventTrail;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.web.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.ArrayList;
import java.util.UUID;

/** What became of a registration, for staff. */
@Controller
class RegistrationHistoryController {

    private final EventHeaderQuery headers;
    private final Registrations registrations;
    private final Audit audit;

    RegistrationHistoryController(
            EventHeaderQuery headers, Registrations registrations, Audit audit) {
        this.headers = headers;
        this.registrations = registrations;
        this.audit = audit;
    }

    @GetMapping("/admin/events/{event}/registrations/{registration}/history")
    String history(@PathVariable UUID event, @PathVariable UUID registration, Model model) {
        var header = headers.checked(event, REGISTRATION_HANDLE);
        var stored = registrations.find(header.eventId(), registration);
        var crumbs = new ArrayList<>(header.crumbs());
        crumbs.add(
                Crumb.to("/admin/events/" + event + "/registrations", "events.tab.registrations"));
        model.addAttribute("breadcrumb", crumbs);
        model.addAttribute("registration", stored);
        model.addAttribute("entries", audit.history(EventTrail.registration(registration)));
        return "events/registration/history";
    }
}
