package org.maillage.events.event;

import static org.maillage.events.access.EventsPermission.EVENT_EDIT;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.events.published.EventId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** Changes what is said of a gathering. */
@Controller
@RequestMapping("/admin/events/{event}/edit")
class EventEditController {

    private static final String VIEW = "events/event/edit";

    private final EventHeaderQuery headers;
    private final Events events;
    private final EditEvent edit;
    private final EventOptions options;

    EventEditController(
            EventHeaderQuery headers, Events events, EditEvent edit, EventOptions options) {
        this.headers = headers;
        this.events = events;
        this.edit = edit;
        this.options = options;
    }

    @GetMapping
    String form(@PathVariable UUID event, Model model) {
        var view = view(event, model);
        model.addAttribute("form", EventForm.of(events.find(new EventId(event))));
        return view;
    }

    private String view(UUID event, Model model) {
        var header = headers.checked(event, EVENT_EDIT);
        model.addAttribute("event", header);
        model.addAttribute("breadcrumb", header.crumbs());
        options.addTo(model);
        return VIEW;
    }

    @PostMapping
    String save(
            @PathVariable UUID event,
            @ModelAttribute("form") @Valid EventForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var view = view(event, model);
        var id = new EventId(event);
        var reader = new EventFormReader(form, errors);
        reader.checkZone(events.find(id).facts().zone());
        var facts = reader.read();
        if (facts.isEmpty()) {
            return Forms.invalid(response, view);
        }
        try {
            if (edit.edit(id, form.seen(), facts.get()) == SaveOutcome.SLUG_TAKEN) {
                errors.rejectValue("slug", "events.event.error.slug-taken");
                return Forms.invalid(response, view);
            }
        } catch (Conflict stale) {
            var current = EventForm.of(events.find(id));
            return Forms.conflict(
                    model, response, view, form.at(current.seen()), current, "events.event.field.");
        }
        Flash.success(redirect, "events.event.saved", facts.get().title());
        return "redirect:/admin/events/" + event;
    }
}
