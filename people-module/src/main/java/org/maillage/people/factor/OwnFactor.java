package org.maillage.people.factor;

import static org.maillage.people.db.Tables.ACCOUNT;

import org.jooq.DSLContext;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How the second factor of whoever is signed in stands, for its pages. */
@Component
class OwnFactor {

    private final CurrentActor currentActor;
    private final Factors factors;
    private final FactorPolicy policy;
    private final DSLContext dsl;

    OwnFactor(CurrentActor currentActor, Factors factors, FactorPolicy policy, DSLContext dsl) {
        this.currentActor = currentActor;
        this.factors = factors;
        this.policy = policy;
        this.dsl = dsl;
    }

    UUID account() {
        if (currentActor.get() instanceof Actor.AccountHolder holder) {
            return holder.accountId();
        }
        throw new AccessRefused("people.account.own");
    }

    boolean confirmed() {
        return factors.confirmed(account());
    }

    /** Whether somebody looks with its holder's eyes: they see all but what signs in. */
    boolean hidden() {
        return currentActor.readOnly();
    }

    /** Whether the role of its holder demands one. */
    boolean demanded() {
        return policy.demands(account());
    }

    void describe(Model model) {
        UUID account = account();
        model.addAttribute("hidden", hidden());
        model.addAttribute("confirmed", factors.confirmed(account));
        model.addAttribute("codesLeft", factors.codesLeft(account));
        model.addAttribute("demanded", policy.demands(account));
        model.addAttribute("reminder", policy.reminder(account).orElse(null));
        model.addAttribute("overdue", policy.overdue(account));
    }

    /** What is to be put into an application; empty when nothing was begun, or when it is hidden. */
    Optional<Secret> begun() {
        if (hidden()) {
            return Optional.empty();
        }
        return factors.begun(account()).map(Base32::of).map(this::secret);
    }

    private Secret secret(String text) {
        String email =
                dsl.select(ACCOUNT.EMAIL)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.eq(account()))
                        .fetchSingle()
                        .value1();
        String uri = QrCode.uri(email, text);
        return new Secret(Base32.grouped(text, " "), uri, QrCode.of(uri));
    }

    /**
     * @param text to be typed
     * @param uri to be opened on the device itself
     * @param picture to be photographed
     */
    record Secret(String text, String uri, QrCode picture) {}

    List<String> sheet() {
        return hidden() ? List.of() : factors.sheet(account());
    }
}
