package org.maillage.people.account;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.people.rights.RoleGrants;
import org.maillage.platform.actor.Access;
import org.maillage.platform.id.UuidV7;
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

/** The form of a new account. */
@Controller
@RequestMapping(AccountController.PATH)
class NewAccountController {

    private static final String VIEW = "people/account/new";

    private final CreateAccount create;
    private final OneTimeLinks links;
    private final AccountPageQuery pages;
    private final Access access;

    NewAccountController(
            CreateAccount create, OneTimeLinks links, AccountPageQuery pages, Access access) {
        this.create = create;
        this.links = links;
        this.pages = pages;
        this.access = access;
    }

    @GetMapping("/new")
    String blank(Model model) {
        access.requireAnywhere(ACCOUNT_ADMINISTER);
        model.addAttribute(Forms.FORM, AccountForm.empty());
        return form(model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute(Forms.FORM) AccountForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.requireAnywhere(ACCOUNT_ADMINISTER);
        form(model);
        pages.check(form, errors);
        if (errors.hasErrors()) {
            return Forms.invalid(response, VIEW);
        }
        var id = UuidV7.next();
        try {
            String token =
                    create.create(
                            new EmailAddress(form.email()),
                            form.displayName(),
                            RoleGrants.Grant.of(id, form.role(), form.organisation()));
            Flash.success(
                    redirect,
                    "people.account.link.made",
                    form.displayName(),
                    links.forPassword(token));
        } catch (EmailTaken _) {
            errors.rejectValue("email", "people.account.email.taken");
            return Forms.invalid(response, VIEW);
        }
        return "redirect:" + AccountController.PATH + "/" + id;
    }

    private String form(Model model) {
        pages.offer(model);
        model.addAttribute("breadcrumb", List.of(AccountController.LIST));
        return VIEW;
    }
}
