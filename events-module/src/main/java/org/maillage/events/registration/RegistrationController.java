package org.maillage.events.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.events.registration.RegistrationPage.Shown;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.NotFound;
import org.maillage.platform.web.form.Forms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Registration by the public. */
@Controller
class RegistrationController {

    private static final String FORM = "events/registration/register";
    private static final int CONFLICT = 409;

    private final RegistrationPage page;
    private final Register register;
    private final Registrations registrations;
    private final RegistrationEvents events;

    RegistrationController(
            RegistrationPage page,
            Register register,
            Registrations registrations,
            RegistrationEvents events) {
        this.page = page;
        this.register = register;
        this.registrations = registrations;
        this.events = events;
    }

    @GetMapping("/events/{slug}/register")
    ModelAndView form(@PathVariable String slug, Model model) {
        var event = page.addTo(model, slug).event();
        if (!event.slug().equals(slug)) {
            return movedTo(event.slug());
        }
        model.addAttribute("form", RegisterForm.fresh());
        return new ModelAndView(FORM, model.asMap());
    }

    private static ModelAndView movedTo(String slug) {
        var redirect = new RedirectView("/events/" + slug + "/register", true);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(redirect);
    }

    @PostMapping("/events/{slug}/register")
    String register(
            @PathVariable String slug,
            @ModelAttribute("form") @Valid RegisterForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var shown = page.addTo(model, slug);
        var registrant = form.read(errors);
        if (registrant.isEmpty()) {
            return Forms.invalid(response, FORM);
        }
        var token = RegistrationToken.next();
        var result = "/events/registrations/" + token.value();
        Forms.leadsTo(request, result);
        if (!take(shown, registrant.get(), token)) {
            page.addTo(model, slug);
            errors.rejectValue("audience", "events.registration.error.no-seat");
            response.setStatus(CONFLICT);
            return FORM;
        }
        return "redirect:" + result;
    }

    /** Whom the page tells that there is no seat need not stand in the way of those who still ask for one elsewhere. */
    private boolean take(Shown shown, Registrant registrant, RegistrationToken token) {
        return shown.isOpenTo(registrant.audience())
                && register.register(shown.event().id(), UuidV7.next(), registrant, token);
    }

    @GetMapping("/events/registrations/{token}")
    String result(@PathVariable String token, Model model, HttpServletResponse response) {
        var registration =
                registrations
                        .byToken(new RegistrationToken(token))
                        .orElseThrow(() -> new NotFound("registration"));
        model.addAttribute("registration", registration);
        model.addAttribute("event", events.byId(registration.event()).orElseThrow());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        return "events/registration/result";
    }
}
