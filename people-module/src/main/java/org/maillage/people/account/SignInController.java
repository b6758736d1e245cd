package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Duration;
import java.util.UUID;

/** The door. */
@Controller
class SignInController {

    static final String VIEW = "people/account/sign-in";

    private final SignIn signIn;
    private final Arrival arrival;
    private final CurrentActor currentActor;

    SignInController(SignIn signIn, Arrival arrival, CurrentActor currentActor) {
        this.signIn = signIn;
        this.arrival = arrival;
        this.currentActor = currentActor;
    }

    @GetMapping("/sign-in")
    String form(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String service,
            Model model) {
        if (currentActor.get() instanceof Actor.AccountHolder) {
            return Arrival.onwards(next);
        }
        model.addAttribute(Forms.FORM, new SignInForm(null, null, next));
        model.addAttribute("service", service);
        return VIEW;
    }

    @PostMapping("/sign-in")
    String signIn(
            @ModelAttribute(Forms.FORM) SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (outcome(form, request)) {
            case SignIn.Outcome.Welcome(UUID account) ->
                    arrival.known(account, form.next(), request, response, redirect);
            case SignIn.Outcome.Unknown _ -> {
                errors.reject("people.account.sign-in.unknown");
                yield Forms.invalid(response, VIEW);
            }
            case SignIn.Outcome.Wait(Duration left) ->
                    TooManyAttempts.answer(left, errors, response, VIEW);
        };
    }

    private SignIn.Outcome outcome(SignInForm form, HttpServletRequest request) {
        return form.plausible()
                ? signIn.attempt(
                        form.address(), NewPassword.typed(form.password()), Caller.of(request))
                : new SignIn.Outcome.Unknown();
    }
}
