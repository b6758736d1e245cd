package org.maillage.people.viewas;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.UUID;

/** The form that asks for the reason, and the way back. */
@Controller
class ViewAsController {

    static final String END = "/admin/people/view-as/end";
    private static final String VIEW = "people/viewas/form";

    private final ViewAs viewAs;
    private final Views views;
    private final Access access;

    ViewAsController(ViewAs viewAs, Views views, Access access) {
        this.viewAs = viewAs;
        this.views = views;
        this.access = access;
    }

    @GetMapping("/admin/people/accounts/{account}/view-as")
    String blank(@PathVariable UUID account, Model model) {
        requireAdministrator();
        model.addAttribute(Forms.FORM, new ViewAsForm(""));
        return form(account, model);
    }

    @PostMapping("/admin/people/accounts/{account}/view-as")
    String start(
            @PathVariable UUID account,
            @Valid @ModelAttribute(Forms.FORM) ViewAsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        requireAdministrator();
        if (errors.hasErrors()) {
            form(account, model);
            return Forms.invalid(response, VIEW);
        }
        viewAs.start(account, form.reason());
        return "redirect:/admin";
    }

    @PostMapping(END)
    String end(RedirectAttributes redirect) {
        var viewing =
                ViewingPrincipal.current()
                        .orElseThrow(() -> new AccessRefused(ACCOUNT_ADMINISTER.key()));
        viewAs.end(viewing);
        Flash.success(redirect, "people.viewas.ended");
        return "redirect:/admin/people/accounts/" + viewing.actor().accountId();
    }

    private void requireAdministrator() {
        if (!access.may(ACCOUNT_ADMINISTER, null)) {
            throw new AccessRefused(ACCOUNT_ADMINISTER.key());
        }
    }

    private String form(UUID account, Model model) {
        model.addAttribute("name", views.nameOf(account));
        model.addAttribute("account", account);
        model.addAttribute("minutes", Views.LONGEST.toMinutes());
        model.addAttribute(
                "breadcrumb", List.of(Crumb.to("/admin/people/accounts", "people.account.nav")));
        return VIEW;
    }
}
