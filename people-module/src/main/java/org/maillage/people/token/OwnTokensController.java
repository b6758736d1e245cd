package org.maillage.people.token;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.platform.web.Conflict;
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

/** One's own API tokens. */
@Controller
@RequestMapping(OwnTokensController.PATH)
class OwnTokensController {

    static final String PATH = "/admin/people/account/tokens";
    private static final Crumb ACCOUNT =
            Crumb.to("/admin/people/account", "people.account.own.title");
    private static final Crumb TOKENS = Crumb.to(PATH, "people.token.title");

    private final OwnTokens own;
    private final NewToken fresh;
    private final CreateToken create;
    private final WithdrawOwnToken withdraw;

    OwnTokensController(
            OwnTokens own, NewToken fresh, CreateToken create, WithdrawOwnToken withdraw) {
        this.own = own;
        this.fresh = fresh;
        this.create = create;
        this.withdraw = withdraw;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("tokens", own.list());
        model.addAttribute("breadcrumb", List.of(ACCOUNT));
        return "people/token/own";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute(Forms.FORM, TokenForm.empty());
        return show(model);
    }

    /** Answered with the page itself: the token is in no cookie and in no table on its way to its holder. */
    @PostMapping
    String create(
            @Valid @ModelAttribute(Forms.FORM) TokenForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        fresh.check(form, errors, request);
        if (!errors.hasErrors()) {
            try {
                model.addAttribute("secret", create.create(form));
                model.addAttribute("breadcrumb", List.of(ACCOUNT, TOKENS));
                return "people/token/made";
            } catch (Conflict _) {
                errors.reject("people.token.full");
            }
        }
        return Forms.invalid(response, show(model));
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        withdraw.withdraw(id);
        Flash.success(redirect, "people.token.withdrawn");
        return "redirect:" + PATH;
    }

    private String show(Model model) {
        fresh.offer(model);
        model.addAttribute("breadcrumb", List.of(ACCOUNT, TOKENS));
        return "people/token/new";
    }
}
