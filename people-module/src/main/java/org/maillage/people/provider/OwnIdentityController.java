package org.maillage.people.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.maillage.people.factor.FreshProof;
import org.maillage.people.factor.SecondFactor;
import org.maillage.platform.web.Crumb;
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

/** One's own identity at the service: joined to the account here, or not. */
@Controller
@RequestMapping(OwnIdentityController.PATH)
class OwnIdentityController {

    static final String PATH = "/admin/people/account/provider";
    private static final Crumb ACCOUNT =
            Crumb.to("/admin/people/account", "people.account.own.title");

    private final OwnIdentity own;
    private final LinkIdentity link;
    private final FreshProof proof;
    private final SecondFactor factor;

    OwnIdentityController(
            OwnIdentity own, LinkIdentity link, FreshProof proof, SecondFactor factor) {
        this.own = own;
        this.link = link;
        this.proof = proof;
        this.factor = factor;
    }

    @GetMapping
    String page(Model model, HttpServletRequest request) {
        model.addAttribute(Forms.FORM, IdentityForm.empty());
        return show(model, request);
    }

    @PostMapping
    String change(
            @ModelAttribute(Forms.FORM) IdentityForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        switch (form.change()) {
            case LINK -> link(form, errors, request, response);
            case UNLINK -> unlink(form, errors, request);
            case null -> errors.reject("people.factor.change.missing");
        }
        if (errors.hasErrors()) {
            return Forms.invalid(response, show(model, request));
        }
        boolean linked = form.change() == IdentityForm.Change.LINK;
        Flash.success(
                redirect,
                linked ? "people.provider.own.linked" : "people.provider.own.unlinked",
                own.label());
        return "redirect:" + PATH;
    }

    private void link(
            IdentityForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        var shown = own.shown(request);
        if (shown.isEmpty()) {
            errors.reject("people.provider.own.missing", new Object[] {own.label()}, null);
            return;
        }
        own.problem(shown.get())
                .ifPresent(why -> errors.reject(why, new Object[] {own.label()}, null));
        if (!errors.hasErrors()) {
            proof.check(form.proof(), errors, request);
        }
        if (!errors.hasErrors() && !link.link(shown.get())) {
            errors.reject("people.provider.own.taken", new Object[] {own.label()}, null);
        }
        if (!errors.hasErrors()) {
            own.forget(response);
        }
    }

    private void unlink(IdentityForm form, BindingResult errors, HttpServletRequest request) {
        proof.check(form.proof(), errors, request);
        if (!errors.hasErrors()) {
            link.unlink(request);
        }
    }

    private String show(Model model, HttpServletRequest request) {
        own.describe(model, request);
        model.addAttribute("byCode", factor.asked(own.account()));
        model.addAttribute("breadcrumb", List.of(ACCOUNT));
        return "people/provider/own";
    }
}
