package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.people.factor.PasskeyDoor;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Optional;

/** The door for those who bring a passkey: it stands for both factors. */
@Controller
class PasskeySignInController {

    private static final int LONGEST = 20_000;

    private final PasskeyDoor door;
    private final Accounts accounts;
    private final SignInBrake brake;
    private final Arrival arrival;

    PasskeySignInController(
            PasskeyDoor door, Accounts accounts, SignInBrake brake, Arrival arrival) {
        this.door = door;
        this.accounts = accounts;
        this.brake = brake;
        this.arrival = arrival;
    }

    @PostMapping("/sign-in/passkey")
    String signIn(
            @ModelAttribute(Forms.FORM) SignInForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var counted = SignInBrake.Count.ofAddress(request.getRemoteAddr());
        var wait = brake.attempt(counted);
        if (wait.isPresent()) {
            return TooManyAttempts.answer(wait.get(), errors, response, SignInController.VIEW);
        }
        var holder = holder(answer);
        if (holder.isEmpty()) {
            errors.reject("people.passkey.refused");
            return Forms.invalid(response, SignInController.VIEW);
        }
        brake.succeeded(counted);
        return arrival.proven(holder.get().id(), form.next(), request, response);
    }

    private Optional<Account> holder(@Nullable String answer) {
        return answer == null || answer.length() > LONGEST
                ? Optional.empty()
                : door.holder(answer).flatMap(accounts::find).filter(Account::active);
    }
}
