package org.maillage.events.appearance;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.events.appearance.ArrangeAppearances.Outcome;
import org.maillage.events.input.FormReader;
import org.maillage.events.input.NamedDifferences;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionId;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Differences;
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

/** The people of a session. */
@Controller
@RequestMapping("/admin/events/{event}/sessions/{session}/appearances")
class AppearanceController {

    private static final String NEW = "events/appearance/new";
    private static final String EDIT = "events/appearance/edit";
    private static final String FIELDS = "events.session.field.";

    private final AppearanceChoices choices;
    private final Appearances appearances;
    private final ArrangeAppearances arrange;

    AppearanceController(
            AppearanceChoices choices, Appearances appearances, ArrangeAppearances arrange) {
        this.choices = choices;
        this.appearances = appearances;
        this.arrange = arrange;
    }

    @GetMapping("/new")
    String newAppearance(@PathVariable UUID event, @PathVariable UUID session, Model model) {
        choices.addTo(model, event, session);
        model.addAttribute("persons", choices.persons());
        model.addAttribute("form", AppearanceForm.fresh());
        return NEW;
    }

    @PostMapping("/new")
    String add(
            @PathVariable UUID event,
            @PathVariable UUID session,
            @ModelAttribute("form") @Valid AppearanceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        choices.addTo(model, event, session);
        model.addAttribute("persons", choices.persons());
        var person = new FormReader(errors).id("person", form.person());
        if (person == null && !errors.hasFieldErrors("person")) {
            errors.rejectValue("person", "NotBlank");
        }
        var facts = form.read(errors);
        if (facts.isEmpty() || person == null) {
            return Forms.invalid(response, NEW);
        }
        var outcome =
                arrange.add(
                        new EventId(event),
                        new SessionId(session),
                        UuidV7.next(),
                        person,
                        facts.get());
        if (outcome == Outcome.UNKNOWN) {
            errors.reject("events.appearance.error.unknown");
            return Forms.invalid(response, NEW);
        }
        Flash.success(redirect, "events.appearance.added");
        return back(event, session);
    }

    @GetMapping("/{id}")
    String form(
            @PathVariable UUID event,
            @PathVariable UUID session,
            @PathVariable UUID id,
            Model model) {
        choices.addTo(model, event, session);
        var stored = appearances.find(new SessionId(session), id);
        model.addAttribute("appearance", stored);
        model.addAttribute("form", AppearanceForm.of(stored));
        return EDIT;
    }

    @PostMapping("/{id}")
    String save(
            @PathVariable UUID event,
            @PathVariable UUID session,
            @PathVariable UUID id,
            @ModelAttribute("form") @Valid AppearanceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        choices.addTo(model, event, session);
        model.addAttribute("appearance", appearances.find(new SessionId(session), id));
        var facts = form.read(errors);
        if (facts.isEmpty()) {
            return Forms.invalid(response, EDIT);
        }
        try {
            var of = new SessionId(session);
            var outcome = arrange.edit(new EventId(event), of, id, form.seen(), facts.get());
            if (outcome != Outcome.DONE) {
                errors.reject(refusal(outcome));
                return Forms.invalid(response, EDIT);
            }
        } catch (Conflict stale) {
            return conflict(model, response, form, new SessionId(session), id);
        }
        return back(event, session);
    }

    private static String refusal(Outcome outcome) {
        return outcome == Outcome.ERASED
                ? "events.appearance.error.erased"
                : "events.appearance.error.unknown";
    }

    private String conflict(
            Model model,
            HttpServletResponse response,
            AppearanceForm form,
            SessionId session,
            UUID id) {
        var current = AppearanceForm.of(appearances.find(session, id));
        var fresh = form.at(current.seen());
        var shown = Forms.conflict(model, response, EDIT, fresh, current, FIELDS);
        model.addAttribute(
                "differences",
                NamedDifferences.of(
                        Differences.between(fresh, current, FIELDS), choices.organisations()));
        return shown;
    }

    @PostMapping("/{id}/move")
    String move(
            @PathVariable UUID event,
            @PathVariable UUID session,
            @PathVariable UUID id,
            @RequestParam boolean up) {
        arrange.move(new EventId(event), new SessionId(session), id, up);
        return back(event, session);
    }

    @PostMapping("/{id}/remove")
    String remove(
            @PathVariable UUID event,
            @PathVariable UUID session,
            @PathVariable UUID id,
            RedirectAttributes redirect) {
        arrange.remove(new EventId(event), new SessionId(session), id);
        Flash.success(redirect, "events.appearance.removed");
        return back(event, session);
    }

    private static String back(UUID event, UUID session) {
        return "redirect:/admin/events/" + event + "/sessions/" + session + "#people";
    }
}
