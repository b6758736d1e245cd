package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Duration;

/** The inner door: the password was right, and a code is asked for. */
@Controller
@RequestMapping(SecondStep.PATH)
class SecondStepController {

    private static final String VIEW = "people/account/second-step";
    private static final String FIRST_STEP = "redirect:/sign-in";

    private final SecondStep step;
    private final CodeAtTheDoor codes;
    private final Arrival arrival;

    SecondStepController(SecondStep step, CodeAtTheDoor codes, Arrival arrival) {
        this.step = step;
        this.codes = codes;
        this.arrival = arrival;
    }

    @GetMapping
    String form(HttpServletRequest request, Model model) {
        if (step.of(request).isEmpty()) {
            return FIRST_STEP;
        }
        model.addAttribute(Forms.FORM, new SecondStepForm(null));
        return VIEW;
    }

    @PostMapping
    String pass(
            @ModelAttribute(Forms.FORM) SecondStepForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        var begun = step.of(request);
        if (begun.isEmpty()) {
            return FIRST_STEP;
        }
        var wanted = begun.get();
        return switch (codes.attempt(wanted.account(), form.typed())) {
            case SignIn.Outcome.Welcome _ ->
                    step.end(request, response)
                            ? arrival.proven(wanted, request, response)
                            : FIRST_STEP;
            case SignIn.Outcome.Unknown _ -> {
                errors.rejectValue("code", "people.account.step.wrong");
                yield Forms.invalid(response, VIEW);
            }
            case SignIn.Outcome.Wait(Duration left) ->
                    TooManyAttempts.answer(left, errors, response, VIEW);
        };
    }
}
