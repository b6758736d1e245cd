package org.maillage.events.registration;

import static org.maillage.events.access.EventsPermission.REGISTRATION_OPEN;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.events.event.EventHeader;
import org.maillage.events.event.EventHeaderQuery;
import org.maillage.events.published.EventId;
import org.maillage.events.registration.OpenRegistration.Outcome;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Forms;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.ArrayList;
import java.util.UUID;

/** Seats by audience, for staff. */
@Controller
@RequestMapping("/admin/events/{event}/registrations/offers")
class OfferController {

    private static final String VIEW = "events/registration/offer";

    private final EventHeaderQuery headers;
    private final Offers offers;
    private final OpenRegistration open;

    OfferController(EventHeaderQuery headers, Offers offers, OpenRegistration open) {
        this.headers = headers;
        this.offers = offers;
        this.open = open;
    }

    @GetMapping("/new")
    String newOffer(@PathVariable UUID event, Model model) {
        prepare(event, "new", model);
        model.addAttribute("form", OfferForm.fresh());
        return VIEW;
    }

    private EventHeader prepare(UUID event, String action, Model model) {
        var header = headers.checked(event, REGISTRATION_OPEN);
        var crumbs = new ArrayList<>(header.crumbs());
        crumbs.add(
                Crumb.to("/admin/events/" + event + "/registrations", "events.tab.registrations"));
        model.addAttribute("event", header);
        model.addAttribute("breadcrumb", crumbs);
        model.addAttribute("action", action);
        model.addAttribute("audiences", Option.of(Audience.class, "events.event.audience."));
        return header;
    }

    @PostMapping("/new")
    String open(
            @PathVariable UUID event,
            @ModelAttribute("form") @Valid OfferForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var header = prepare(event, "new", model);
        var facts = form.read(errors, header.zone());
        if (facts.isEmpty()) {
            return Forms.invalid(response, VIEW);
        }
        if (open.open(new EventId(event), UuidV7.next(), facts.get()) != Outcome.DONE) {
            errors.rejectValue("audience", "events.offer.error.audience-taken");
            return Forms.invalid(response, VIEW);
        }
        Flash.success(redirect, "events.offer.opened");
        return back(event);
    }

    @GetMapping("/{offer}")
    String form(@PathVariable UUID event, @PathVariable UUID offer, Model model) {
        var header = prepare(event, offer.toString(), model);
        var stored = offers.find(header.eventId(), offer);
        model.addAttribute("offer", stored);
        model.addAttribute("form", OfferForm.of(stored, header.zone()));
        return VIEW;
    }

    @PostMapping("/{offer}")
    String change(
            @PathVariable UUID event,
            @PathVariable UUID offer,
            @ModelAttribute("form") @Valid OfferForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var header = prepare(event, offer.toString(), model);
        var id = header.eventId();
        var stored = offers.find(id, offer);
        model.addAttribute("offer", stored);
        var fixed = form.withAudience(stored.facts().audience());
        var facts = fixed.read(errors, header.zone());
        if (facts.isEmpty()) {
            return Forms.invalid(response, VIEW);
        }
        try {
            if (open.change(id, offer, form.seen(), facts.get()) == Outcome.TOO_FEW_SEATS) {
                var taken = new Object[] {offers.find(id, offer).taken()};
                errors.rejectValue("cap", "events.offer.error.too-few", taken, null);
                return Forms.invalid(response, VIEW);
            }
        } catch (Conflict stale) {
            var now = OfferForm.of(offers.find(id, offer), header.zone());
            return Forms.conflict(
                    model, response, VIEW, fixed.at(now.seen()), now, "events.event.field.");
        }
        Flash.success(redirect, "events.offer.saved");
        return back(event);
    }

    @PostMapping("/{offer}/remove")
    String remove(@PathVariable UUID event, @PathVariable UUID offer, RedirectAttributes redirect) {
        if (open.withdraw(new EventId(event), offer) == Outcome.IN_USE) {
            Flash.warning(redirect, "events.offer.in-use");
        } else {
            Flash.success(redirect, "events.offer.removed");
        }
        return back(event);
    }

    private static String back(UUID event) {
        return "redirect:/admin/events/" + event + "/registrations";
    }
}
