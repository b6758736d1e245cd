package org.maillage.people.token;

import jakarta.servlet.http.HttpServletRequest;

import org.maillage.people.factor.FreshProof;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** What the form for a new token offers, and whether what was typed is among it. */
@Component
class NewToken {

    private final OwnTokens own;
    private final ApiScopes scopes;
    private final FreshProof proof;

    NewToken(OwnTokens own, ApiScopes scopes, FreshProof proof) {
        this.own = own;
        this.scopes = scopes;
        this.proof = proof;
    }

    void offer(Model model) {
        model.addAttribute(
                "scopes",
                scopes.own().stream()
                        .map(one -> Option.keyed(one.key(), one.key() + ".right"))
                        .toList());
        model.addAttribute("organisations", own.organisations());
        model.addAttribute("lives", Option.of(TokenLife.class, "people.token.life."));
        model.addAttribute("byCode", proof.byCode());
    }

    /** The proof is asked for last: a code is worth one attempt. */
    void check(TokenForm form, Errors errors, HttpServletRequest request) {
        if (!errors.hasErrors() && !scopes.areOwn(form.scopes(), form.organisation())) {
            errors.rejectValue(
                    form.organisation() == null ? "scopes" : "organisation", "people.token.beyond");
        }
        if (!errors.hasErrors()) {
            proof.check(form.proof(), errors, request);
        }
    }
}
