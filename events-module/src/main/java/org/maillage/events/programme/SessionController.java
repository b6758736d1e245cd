package org.maillage.events.programme;

import static org.maillage.events.access.EventsPermission.EVENT_EDIT;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.maillage.events.event.EventHeaderQuery;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** Creates and changes sessions. */
@Controller
@RequestMapping("/admin/events/{event}/sessions")
class SessionController {

    private static final String NEW = "events/programme/session-new";
    private static final String EDIT = "events/programme/session";

    private final EventHeaderQuery headers;
    private final SessionChoices choices;
    private final SessionPage page;
    private final PlanSession plan;

    SessionController(
            EventHeaderQuery headers, SessionChoices choices, SessionPage page, PlanSession plan) {
        this.headers = headers;
        this.choices = choices;
        this.page = page;
        this.plan = plan;
    }

    @GetMapping("/new")
    String newSession(
            @PathVariable UUID event,
            @RequestParam(required = false) @Nullable UUID day,
            Model model) {
        prepare(event, model);
        model.addAttribute("form", SessionForm.fresh(day));
        return NEW;
    }

    private EventId prepare(UUID event, Model model) {
        var header = headers.checked(event, EVENT_EDIT);
        model.addAttribute("event", header);
        model.addAttribute("breadcrumb", header.crumbs());
        choices.addTo(model, header.eventId());
        return header.eventId();
    }

    @PostMapping("/new")
    String create(
            @PathVariable UUID event,
            @ModelAttribute("form") @Valid SessionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = prepare(event, model);
        var facts = form.read(errors, choices.ids(id));
        if (facts.isEmpty()) {
            return Forms.invalid(response, NEW);
        }
        var session = SessionId.next();
        if (!plan.add(id, session, facts.get())) {
            return placeIsGone(id, form, errors, model, response, NEW);
        }
        Flash.success(redirect, "events.session.created", facts.get().title());
        return "redirect:/admin/events/" + event + "/sessions/" + session.value();
    }

    /** Day or room were there when the form was read: the same form with the choices of now. */
    private String placeIsGone(
            EventId event,
            SessionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            String view) {
        form.read(errors, choices.ids(event));
        choices.addTo(model, event);
        return Forms.invalid(response, view);
    }

    @GetMapping("/{session}")
    String form(@PathVariable UUID event, @PathVariable UUID session, Model model) {
        var id = prepare(event, model);
        var stored = page.addTo(model, id, new SessionId(session));
        model.addAttribute("form", SessionForm.of(stored));
        return EDIT;
    }

    @PostMapping("/{session}")
    String save(
            @PathVariable UUID event,
            @PathVariable UUID session,
            @ModelAttribute("form") @Valid SessionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = prepare(event, model);
        var sessionId = new SessionId(session);
        page.addTo(model, id, sessionId);
        var facts = form.read(errors, choices.ids(id));
        if (facts.isEmpty()) {
            return Forms.invalid(response, EDIT);
        }
        try {
            if (!plan.edit(id, sessionId, form.seen(), facts.get())) {
                return placeIsGone(id, form, errors, model, response, EDIT);
            }
        } catch (Conflict stale) {
            return page.conflict(model, response, form, id, sessionId, EDIT);
        }
        Flash.success(redirect, "events.session.saved", facts.get().title());
        return "redirect:/admin/events/" + event + "#session-" + session;
    }
}
