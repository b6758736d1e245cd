package org.maillage.people.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.Optional;
import java.util.UUID;

/** How whoever is signed in stands with the service, for their page. */
@Component
class OwnIdentity {

    private final Identities identities;
    private final PendingIdentity pending;
    private final Provider provider;
    private final CurrentActor currentActor;

    OwnIdentity(
            Identities identities,
            PendingIdentity pending,
            Provider provider,
            CurrentActor currentActor) {
        this.identities = identities;
        this.pending = pending;
        this.provider = provider;
        this.currentActor = currentActor;
    }

    UUID account() {
        if (currentActor.get() instanceof Actor.AccountHolder holder) {
            return holder.accountId();
        }
        throw new AccessRefused("people.account.own");
    }

    String label() {
        return provider.label();
    }

    boolean couldBe(Identity identity) {
        return identities.couldBeJoined(identity);
    }

    /** Their page will offer to join it. */
    void show(Identity identity, HttpServletResponse response) {
        pending.keep(identity, response);
    }

    void forget(HttpServletResponse response) {
        pending.forget(response);
    }

    /** What they have shown and not joined yet. */
    Optional<Identity> shown(HttpServletRequest request) {
        UUID account = account();
        return pending.of(request)
                .filter(identity ->
                        identities
                                .holder(identity)
                                .filter(holder -> holder.accountId().equals(account))
                                .isEmpty());
    }

    /** Why it cannot be joined; the key of a message. */
    Optional<String> problem(Identity identity) {
        UUID account = account();
        if (identity.verifiedEmail() == null) {
            return Optional.of("people.provider.unverified");
        }
        if (!identity.has(identities.emailOf(account))) {
            return Optional.of("people.provider.own.other-address");
        }
        if (identities.of(account).stream().anyMatch(r -> r.issuer().equals(identity.issuer()))) {
            return Optional.of("people.provider.own.already");
        }
        return identities.couldBeJoined(identity)
                ? Optional.empty()
                : Optional.of("people.provider.own.taken");
    }

    void describe(Model model, HttpServletRequest request) {
        var shown = shown(request);
        model.addAttribute("identities", identities.of(account()));
        model.addAttribute("shown", shown.orElse(null));
        model.addAttribute("problem", shown.flatMap(this::problem).orElse(null));
    }
}
