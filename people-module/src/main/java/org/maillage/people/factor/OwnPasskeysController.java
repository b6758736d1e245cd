package org.maillage.people.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;

/** One's own passkeys. */
@Controller
@RequestMapping(OwnPasskeysController.PATH)
class OwnPasskeysController {

    static final String PATH = "/admin/people/account/passkeys";

    private final OwnPasskeys own;
    private final ChangeOwnPasskeys change;
    private final FreshProof proof;

    OwnPasskeysController(OwnPasskeys own, ChangeOwnPasskeys change, FreshProof proof) {
        this.own = own;
        this.change = change;
        this.proof = proof;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute(Forms.FORM, PasskeyForm.empty());
        return show(model);
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute(Forms.FORM) PasskeyForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        check(form, errors, request);
        if (!errors.hasErrors() && !act(form, redirect)) {
            errors.reject("people.passkey.not-added");
        }
        return errors.hasErrors() ? Forms.invalid(response, show(model)) : "redirect:" + PATH;
    }

    private void check(PasskeyForm form, BindingResult errors, HttpServletRequest request) {
        if (!own.possible()) {
            errors.reject("people.passkey.first");
        }
        if (form.remove() == null && form.name().isEmpty()) {
            errors.rejectValue("label", "people.passkey.label.missing");
        }
        if (form.remove() == null && form.made().isEmpty()) {
            errors.reject("people.passkey.script");
        }
        if (!errors.hasErrors()) {
            proof.check(form.proof(), errors, request);
        }
    }

    private boolean act(PasskeyForm form, RedirectAttributes redirect) {
        if (form.remove() != null) {
            change.remove(form.remove());
            Flash.success(redirect, "people.passkey.removed");
            return true;
        }
        boolean added = change.add(form.made(), form.name());
        if (added) {
            Flash.success(redirect, "people.passkey.added", form.name());
        }
        return added;
    }

    private String show(Model model) {
        own.describe(model);
        model.addAttribute(
                "breadcrumb", List.of(OwnFactorController.ACCOUNT, OwnFactorController.FACTOR));
        return "people/factor/passkeys";
    }
}
