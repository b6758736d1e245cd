package org.maillage.people.rights;

import jakarta.validation.Valid;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.maillage.people.access.PeoplePermission;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Grants and revokes on the page of an account. */
@Controller
@RequestMapping("/admin/people/accounts/{account}/roles")
class RoleController {

    private final GrantRole grant;
    private final RevokeRole revoke;
    private final Access access;

    RoleController(GrantRole grant, RevokeRole revoke, Access access) {
        this.grant = grant;
        this.revoke = revoke;
        this.access = access;
    }

    record RoleForm(
            @NotNull Role role,
            @Nullable UUID organisation,
            @Nullable @FutureOrPresent LocalDate lastDay,
            @Nullable UUID mandate) {

        Optional<String> problem(BindingResult errors) {
            if (errors.hasFieldErrors("lastDay")) {
                return Optional.of("people.rights.past");
            }
            return errors.hasErrors()
                    ? Optional.of("people.account.role.missing")
                    : role.problemIn(organisation);
        }

        RoleGrants.Grant of(UUID account) {
            return RoleGrants.Grant.of(account, role, organisation).until(lastDay, mandate);
        }
    }

    @PostMapping
    String grant(
            @PathVariable UUID account,
            @Valid @ModelAttribute("grant") RoleForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        access.requireAnywhere(PeoplePermission.ACCOUNT_ADMINISTER);
        form.problem(errors)
                .ifPresentOrElse(
                        key -> Flash.danger(redirect, key), () -> give(form.of(account), redirect));
        return back(account);
    }

    private void give(RoleGrants.Grant wanted, RedirectAttributes redirect) {
        try {
            grant.grant(wanted);
            Flash.success(redirect, "people.account.role.granted");
        } catch (EndsLater _) {
            Flash.danger(redirect, "people.rights.later-than-own");
        } catch (LastAdministrator _) {
            Flash.danger(redirect, "people.account.last-administrator");
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
