package org.maillage.people.account;

import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The account of whoever is signed in. */
@Component
class OwnAccount {

    private final CurrentActor currentActor;
    private final Accounts accounts;
    private final SignIn signIn;

    OwnAccount(CurrentActor currentActor, Accounts accounts, SignIn signIn) {
        this.currentActor = currentActor;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    Account get() {
        if (currentActor.get() instanceof Actor.AccountHolder holder) {
            return accounts.get(holder.accountId());
        }
        throw new AccessRefused("people.account.own");
    }

    /** The present password is asked at the same door, behind the same brake, as when signing in. */
    void check(OwnPasswordForm form, Errors errors, Caller caller) {
        var account = get();
        NewPassword.check(
                errors,
                form.newPassword(),
                NewPassword.typed(form.confirmation()),
                account.email().text(),
                account.displayName());
        if (errors.hasErrors()) {
            return;
        }
        switch (signIn.attempt(account.email(), NewPassword.typed(form.present()), caller)) {
            case SignIn.Outcome.Welcome _ -> {}
            case SignIn.Outcome.Unknown _ ->
                    errors.rejectValue("present", "people.account.own.present.wrong");
            case SignIn.Outcome.Wait wait ->
                    errors.rejectValue(
                            "present",
                            "people.account.sign-in.wait",
                            new Object[] {wait.left().plusSeconds(59).toMinutes()},
                            null);
        }
    }
}
