package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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

/** One's own account: what one may do, and a change of password. */
@Controller
@RequestMapping(OwnAccountController.PATH)
class OwnAccountController {

    static final String PATH = "/admin/people/account";
    private static final String VIEW = "people/account/own";

    private final OwnAccount own;
    private final AccountPageQuery accounts;
    private final ChangePassword change;
    private final PasswordHashes hashes;

    OwnAccountController(
            OwnAccount own,
            AccountPageQuery accounts,
            ChangePassword change,
            PasswordHashes hashes) {
        this.own = own;
        this.accounts = accounts;
        this.change = change;
        this.hashes = hashes;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute(Forms.FORM, OwnPasswordForm.empty());
        return show(model);
    }

    @PostMapping
    String change(
            @ModelAttribute(Forms.FORM) OwnPasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        own.check(form, errors, Caller.of(request));
        if (errors.hasErrors()) {
            return Forms.invalid(response, show(model));
        }
        change.change(hashes.hash(form.newPassword()), request);
        Flash.success(redirect, "people.account.own.password.changed");
        return "redirect:" + PATH;
    }

    private String show(Model model) {
        model.addAttribute("account", accounts.own(own.get().id()));
        model.addAttribute("languages", MailLanguage.values());
        return VIEW;
    }
}
