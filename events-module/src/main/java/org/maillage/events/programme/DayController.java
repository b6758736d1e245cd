package org.maillage.events.programme;

import static org.maillage.events.access.EventsPermission.EVENT_EDIT;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.events.event.EventHeader;
import org.maillage.events.event.EventHeaderQuery;
import org.maillage.events.programme.ArrangeDays.Outcome;
import org.maillage.events.published.EventId;
import org.maillage.platform.id.UuidV7;
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

/** The days of a programme. */
@Controller
@RequestMapping("/admin/events/{event}/days")
class DayController {

    private static final String VIEW = "events/programme/day";

    private final EventHeaderQuery headers;
    private final Days days;
    private final ArrangeDays arrange;

    DayController(EventHeaderQuery headers, Days days, ArrangeDays arrange) {
        this.headers = headers;
        this.days = days;
        this.arrange = arrange;
    }

    @GetMapping("/new")
    String newDay(@PathVariable UUID event, Model model) {
        var header = prepare(event, "new", model);
        var known = days.of(header.eventId());
        var next =
                known.isEmpty()
                        ? header.dates().start()
                        : known.getLast().facts().date().plusDays(1);
        model.addAttribute("form", new DayForm(null, next == null ? null : next.toString(), null));
        return VIEW;
    }

    private EventHeader prepare(UUID event, String action, Model model) {
        var header = headers.checked(event, EVENT_EDIT);
        model.addAttribute("event", header);
        model.addAttribute("breadcrumb", header.crumbs());
        model.addAttribute("action", action);
        return header;
    }

    @PostMapping("/new")
    String add(
            @PathVariable UUID event,
            @ModelAttribute("form") @Valid DayForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        prepare(event, "new", model);
        var facts = form.read(errors);
        if (facts.isEmpty()) {
            return Forms.invalid(response, VIEW);
        }
        if (arrange.add(new EventId(event), UuidV7.next(), facts.get()) == Outcome.DATE_TAKEN) {
            errors.rejectValue("date", "events.day.error.taken");
            return Forms.invalid(response, VIEW);
        }
        Flash.success(redirect, "events.day.added");
        return back(event);
    }

    @GetMapping("/{day}")
    String form(@PathVariable UUID event, @PathVariable UUID day, Model model) {
        var header = prepare(event, day.toString(), model);
        model.addAttribute("form", DayForm.of(days.find(header.eventId(), day)));
        return VIEW;
    }

    @PostMapping("/{day}")
    String save(
            @PathVariable UUID event,
            @PathVariable UUID day,
            @ModelAttribute("form") @Valid DayForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = prepare(event, day.toString(), model).eventId();
        var facts = form.read(errors);
        if (facts.isEmpty()) {
            return Forms.invalid(response, VIEW);
        }
        try {
            if (arrange.edit(id, day, form.seen(), facts.get()) == Outcome.DATE_TAKEN) {
                errors.rejectValue("date", "events.day.error.taken");
                return Forms.invalid(response, VIEW);
            }
        } catch (Conflict stale) {
            var current = DayForm.of(days.find(id, day));
            return Forms.conflict(
                    model, response, VIEW, form.at(current.seen()), current, "events.day.field.");
        }
        Flash.success(redirect, "events.day.saved");
        return back(event);
    }

    @PostMapping("/{day}/remove")
    String remove(@PathVariable UUID event, @PathVariable UUID day, RedirectAttributes redirect) {
        if (arrange.remove(new EventId(event), day) == Outcome.HAS_SESSIONS) {
            Flash.warning(redirect, "events.day.has-sessions");
        } else {
            Flash.success(redirect, "events.day.removed");
        }
        return back(event);
    }

    private static String back(UUID event) {
        return "redirect:/admin/events/" + event;
    }
}
