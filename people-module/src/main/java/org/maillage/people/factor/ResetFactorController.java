package org.maillage.people.factor;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.UUID;

/** Where an administrator takes away the second factor of somebody who has lost it. */
@Controller
@RequestMapping("/admin/people/accounts/{id}/second-factor")
class ResetFactorController {

    private static final String ACCOUNTS = "/admin/people/accounts";

    private final LostFactorQuery lost;
    private final ResetFactor reset;
    private final FreshProof proof;
    private final Access access;

    ResetFactorController(
            LostFactorQuery lost, ResetFactor reset, FreshProof proof, Access access) {
        this.lost = lost;
        this.reset = reset;
        this.proof = proof;
        this.access = access;
    }

    @GetMapping
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute(Forms.FORM, ProofForm.empty());
        return show(id, model);
    }

    @PostMapping
    String reset(
            @PathVariable UUID id,
            @ModelAttribute(Forms.FORM) ProofForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String view = show(id, model);
        proof.check(form.proof(), errors, request);
        if (errors.hasErrors()) {
            return Forms.invalid(response, view);
        }
        reset.reset(id);
        Flash.success(redirect, "people.factor.reset.done");
        return "redirect:" + ACCOUNTS + "/" + id;
    }

    private String show(UUID id, Model model) {
        access.requireAnywhere(ACCOUNT_ADMINISTER);
        var page = lost.page(id);
        model.addAttribute("account", page);
        model.addAttribute("own", lost.own());
        model.addAttribute(
                "breadcrumb",
                List.of(
                        Crumb.to(ACCOUNTS, "people.account.nav"),
                        Crumb.named(ACCOUNTS + "/" + id, page.displayName())));
        return "people/factor/reset";
    }
}
