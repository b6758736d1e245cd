package org.maillage.people.rights;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.people.access.PeoplePermission;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** Grants and revokes on the page of an account. */
@Controller
@RequestMapping("/admin/people/accounts/{account}/roles")
class RoleController {

    private final GrantRole grant;
    private final RevokeRole revoke;
    private final GrantPage page;
    private final Access access;

    RoleController(GrantRole grant, RevokeRole revoke, GrantPage page, Access access) {
        this.grant = grant;
        this.revoke = revoke;
        this.page = page;
        this.access = access;
    }

    @PostMapping
    String grant(
            @PathVariable UUID account,
            @Valid @ModelAttribute(Forms.FORM) GrantRoleForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.requireAnywhere(PeoplePermission.ACCOUNT_ADMINISTER);
        form.check(errors);
        if (!errors.hasErrors()) {
            give(account, form, errors);
        }
        if (errors.hasErrors()) {
            return Forms.invalid(response, page.show(account, model));
        }
        Flash.success(redirect, "people.account.role.granted");
        return back(account);
    }

    private void give(UUID account, GrantRoleForm form, BindingResult errors) {
        try {
            grant.grant(form.of(account));
        } catch (EndsLater _) {
            errors.rejectValue("lastDay", "people.rights.later-than-own");
        } catch (LastAdministrator _) {
            errors.reject("people.account.last-administrator");
        }
    }

    @PostMapping("/{grant}/revoke")
    String revoke(
            @PathVariable UUID account, @PathVariable UUID grant, RedirectAttributes redirect) {
        try {
            revoke.revoke(account, grant);
            Flash.success(redirect, "people.account.role.revoked");
        } catch (LastAdministrator _) {
            Flash.danger(redirect, "people.account.last-administrator");
        }
        return back(account);
    }

    private static String back(UUID account) {
        return "redirect:/admin/people/accounts/" + account;
    }
}
