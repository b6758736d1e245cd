package org.maillage.people.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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

/** One's own second factor. */
@Controller
@RequestMapping(OwnFactorController.PATH)
class OwnFactorController {

    static final String PATH = "/admin/people/account/second-factor";
    static final Crumb ACCOUNT = Crumb.to("/admin/people/account", "people.account.own.title");
    static final Crumb FACTOR = Crumb.to(PATH, "people.factor.title");
    private static final String VIEW = "people/factor/own";
    private static final String CONFIRM_VIEW = "people/factor/confirm";

    private final OwnFactor own;
    private final ChangeOwnFactor change;
    private final FreshProof proof;

    OwnFactorController(OwnFactor own, ChangeOwnFactor change, FreshProof proof) {
        this.own = own;
        this.change = change;
        this.proof = proof;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute(Forms.FORM, ProofForm.empty());
        return show(model);
    }

    @PostMapping
    String change(
            @ModelAttribute(Forms.FORM) ProofForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (form.change() == ProofForm.Change.REMOVE && own.demanded()) {
            errors.reject("people.factor.demanded");
        }
        if (form.change() == null) {
            errors.reject("people.factor.change.missing");
        }
        if (!errors.hasErrors()) {
            proof.check(form.proof(), errors, request);
        }
        if (errors.hasErrors() || form.change() == null) {
            return Forms.invalid(response, show(model));
        }
        return act(form.change(), request, redirect);
    }

    private String act(
            ProofForm.Change wanted, HttpServletRequest request, RedirectAttributes redirect) {
        return switch (wanted) {
            case BEGIN -> {
                change.begin();
                yield "redirect:" + PATH + "/confirm";
            }
            case RENEW -> {
                change.renewCodes();
                yield "redirect:" + RecoveryCodesController.PATH;
            }
            case REMOVE -> {
                change.remove(request);
                Flash.success(redirect, "people.factor.removed");
                yield "redirect:" + PATH;
            }
        };
    }

    @GetMapping("/confirm")
    String confirm(Model model) {
        model.addAttribute(Forms.FORM, new CodeForm(null));
        return showSecret(model);
    }

    @PostMapping("/confirm")
    String confirm(
            @ModelAttribute(Forms.FORM) CodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (change.confirm(form.typed(), request)) {
            Flash.success(redirect, "people.factor.confirmed");
            return "redirect:" + RecoveryCodesController.PATH;
        }
        errors.rejectValue("code", "people.factor.code.wrong");
        String view = showSecret(model);
        return view.equals(CONFIRM_VIEW) ? Forms.invalid(response, view) : view;
    }

    private String showSecret(Model model) {
        var secret = own.begun();
        if (secret.isEmpty()) {
            return "redirect:" + PATH;
        }
        model.addAttribute("secret", secret.get());
        model.addAttribute("breadcrumb", List.of(ACCOUNT, FACTOR));
        return CONFIRM_VIEW;
    }

    private String show(Model model) {
        own.describe(model);
        model.addAttribute("breadcrumb", List.of(ACCOUNT));
        return VIEW;
    }
}
