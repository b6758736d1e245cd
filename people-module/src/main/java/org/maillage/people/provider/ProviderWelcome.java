package org.maillage.people.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.people.account.Arrival;
import org.maillage.people.account.Visitor;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody is led whom the service has named: in, to where they join their account, or back to the door. */
@Component
class ProviderWelcome {

    private final SignInByProvider signIn;
    private final OwnIdentity own;
    private final Arrival arrival;
    private final CurrentActor currentActor;

    ProviderWelcome(
            SignInByProvider signIn, OwnIdentity own, Arrival arrival, CurrentActor currentActor) {
        this.signIn = signIn;
        this.own = own;
        this.arrival = arrival;
        this.currentActor = currentActor;
    }

    /**
     * @param next where they wanted to go
     */
    String receive(
            ProviderDoor.Outcome.Known known,
            @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var identity = known.identity();
        if (currentActor.get() instanceof Actor.AccountHolder) {
            own.show(identity, response);
            return "redirect:" + OwnIdentityController.PATH;
        }
        var account = signIn.signIn(identity);
        return account.isPresent()
                ? arrival.known(
                        new Visitor(account.get(), next, known.way()), request, response, redirect)
                : stranger(identity, response);
    }

    /** Nobody comes in by an address alone, however sure the service is of it: whoever has the account joins the two first. */
    private String stranger(Identity identity, HttpServletResponse response) {
        if (identity.verifiedEmail() == null) {
            return Word.UNVERIFIED.atTheDoor();
        }
        if (!own.couldBe(identity)) {
            return Word.UNKNOWN.atTheDoor();
        }
        own.show(identity, response);
        return Word.JOIN_FIRST.atTheDoor() + "&next=" + OwnIdentityController.PATH;
    }
}
