package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** The page behind the link that an administrator hands over. */
@Controller
@RequestMapping(ChoosePasswordController.PATH)
class ChoosePasswordController {

    static final String PATH = "/sign-in/password";
    private static final String VIEW = "people/account/choose-password";

    private final LinkDoor door;
    private final ChoosePassword choose;
    private final PasswordHashes hashes;
    private final Arrival arrival;

    ChoosePasswordController(
            LinkDoor door, ChoosePassword choose, PasswordHashes hashes, Arrival arrival) {
        this.door = door;
        this.choose = choose;
        this.hashes = hashes;
        this.arrival = arrival;
    }

    @GetMapping
    String form(
            @RequestParam(required = false) @Nullable String token,
            Model model,
            HttpServletResponse response) {
        if (token == null || door.accountOf(token).isEmpty()) {
            return OneTimeLinks.spent(response);
        }
        model.addAttribute(Forms.FORM, new ChoosePasswordForm(token, null, null));
        return VIEW;
    }

    @PostMapping
    String choose(
            @ModelAttribute(Forms.FORM) ChoosePasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var holder = door.accountOf(form.link());
        door.count(holder.isPresent(), request, response);
        holder.ifPresent(account -> check(form, account, errors));
        if (errors.hasErrors()) {
            return Forms.invalid(response, VIEW);
        }
        UUID account;
        try {
            account = choose.choose(form.link(), () -> hashes.hash(form.newPassword()));
        } catch (LinkSpent _) {
            return OneTimeLinks.spent(response);
        }
        Flash.success(redirect, "people.account.choose.done");
        return arrival.known(account, null, request, response, redirect);
    }

    private static void check(ChoosePasswordForm form, Account holder, BindingResult errors) {
        NewPassword.check(
                errors,
                form.newPassword(),
                NewPassword.typed(form.confirmation()),
                holder.email().text(),
                holder.displayName());
    }
}
