package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.maillage.people.factor.FreshProof;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Asks whoever is signed in for proof at the same doors, behind the same brakes, as when signing in. */
@Component
class ProofAtTheDoor implements FreshProof {

    private static final String FIELD = "proof";

    private final CurrentActor currentActor;
    private final Accounts accounts;
    private final SignIn signIn;
    private final CodeAtTheDoor codes;

    ProofAtTheDoor(
            CurrentActor currentActor, Accounts accounts, SignIn signIn, CodeAtTheDoor codes) {
        this.currentActor = currentActor;
        this.accounts = accounts;
        this.signIn = signIn;
        this.codes = codes;
    }

    @Override
    public void check(@Nullable String typed, Errors errors, HttpServletRequest request) {
        var holder = holder();
        boolean byCode = codes.asked(holder.accountId());
        String text = NewPassword.typed(typed);
        var outcome =
                byCode
                        ? codes.attempt(holder.accountId(), text)
                        : signIn.attempt(
                                accounts.get(holder.accountId()).email(), text, Caller.of(request));
        switch (outcome) {
            case SignIn.Outcome.Welcome _ -> {}
            case SignIn.Outcome.Unknown _ ->
                    errors.rejectValue(
                            FIELD,
                            byCode
                                    ? "people.account.step.wrong"
                                    : "people.account.own.present.wrong");
            case SignIn.Outcome.Wait wait ->
                    errors.rejectValue(
                            FIELD,
                            "people.account.sign-in.wait",
                            new Object[] {wait.left().plusSeconds(59).toMinutes()},
                            null);
        }
    }

    @Override
    public boolean byCode() {
        return codes.asked(holder().accountId());
    }

    private Actor.AccountHolder holder() {
        if (currentActor.get() instanceof Actor.AccountHolder holder) {
            return holder;
        }
        throw new AccessRefused("people.account.own");
    }
}
