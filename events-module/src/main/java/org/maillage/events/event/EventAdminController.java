package org.maillage.events.event;

import static org.maillage.events.access.EventsPermission.EVENT_EDIT;
import static org.maillage.events.access.EventsPermission.EVENT_READ;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.maillage.events.input.FormReader;
import org.maillage.events.published.EventId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Forms;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The staff's list of gatherings, and a new one. */
@Controller
@RequestMapping("/admin/events")
class EventAdminController {

    private static final String FORM = "events/event/new";

    private final Access access;
    private final EventListQuery query;
    private final CreateEvent create;
    private final EventOptions options;

    EventAdminController(
            Access access, EventListQuery query, CreateEvent create, EventOptions options) {
        this.access = access;
        this.query = query;
        this.create = create;
        this.options = options;
    }

    @GetMapping
    String list(ListRequest request, Model model) {
        access.requireAnywhere(EVENT_READ);
        model.addAttribute("list", query.forStaff(request));
        model.addAttribute("mayCreate", access.mayAnywhere(EVENT_EDIT));
        return "events/event/list";
    }

    @GetMapping("/new")
    String newEvent(Model model) {
        access.requireAnywhere(EVENT_EDIT);
        model.addAttribute("form", EventForm.fresh(null));
        return form(model);
    }

    private String form(Model model) {
        options.addTo(model);
        model.addAttribute("owners", options.organisations());
        model.addAttribute("breadcrumb", List.of(Crumb.to("/admin/events", "events.nav")));
        return FORM;
    }

    @PostMapping("/new")
    String create(
            @ModelAttribute("form") @Valid EventForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.requireAnywhere(EVENT_EDIT);
        var reader = new EventFormReader(form, errors);
        reader.checkZone(ZoneId.of(EventOptions.USUAL_ZONE));
        var owner = owner(form, errors);
        var facts = reader.read();
        if (facts.isEmpty() || owner == null) {
            return Forms.invalid(response, form(model));
        }
        var id = EventId.next();
        if (create.create(id, owner, facts.get()) == SaveOutcome.SLUG_TAKEN) {
            errors.rejectValue("slug", "events.event.error.slug-taken");
            return Forms.invalid(response, form(model));
        }
        Flash.success(redirect, "events.event.created", facts.get().title());
        return "redirect:/admin/events/" + id.value();
    }

    private @Nullable UUID owner(EventForm form, BindingResult errors) {
        var owner = new FormReader(errors).id("owner", form.owner());
        if (errors.hasFieldErrors("owner")) {
            return null;
        }
        if (owner == null) {
            errors.rejectValue("owner", "NotBlank");
        } else if (!options.knows(owner) || !access.may(EVENT_EDIT, owner)) {
            errors.rejectValue("owner", "events.event.error.owner");
        }
        return errors.hasFieldErrors("owner") ? null : owner;
    }
}
