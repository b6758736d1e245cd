package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** The page behind the link from the console. Reading it changes nothing; sending its form uses the link up. */
@Controller
@RequestMapping(FirstAdministratorController.PATH)
class FirstAdministratorController {

    static final String PATH = "/sign-in/first";
    private static final String VIEW = "people/account/first-administrator";

    private final LinkDoor door;
    private final CreateFirstAdministrator create;
    private final PasswordHashes hashes;
    private final Arrival arrival;

    FirstAdministratorController(
            LinkDoor door,
            CreateFirstAdministrator create,
            PasswordHashes hashes,
            Arrival arrival) {
        this.door = door;
        this.create = create;
        this.hashes = hashes;
        this.arrival = arrival;
    }

    @GetMapping
    String form(
            @RequestParam(required = false) @Nullable String token,
            Model model,
            HttpServletResponse response) {
        if (token == null || !door.makesAdministrator(token)) {
            return OneTimeLinks.spent(response);
        }
        model.addAttribute(Forms.FORM, FirstAdministratorForm.empty(token));
        return VIEW;
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute(Forms.FORM) FirstAdministratorForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        boolean works = door.makesAdministrator(form.link());
        door.count(works, request, response);
        if (!works && errors.hasErrors()) {
            return OneTimeLinks.spent(response);
        }
        if (works && !valid(form, errors)) {
            return Forms.invalid(response, VIEW);
        }
        UUID account;
        try {
            account = create(form);
        } catch (LinkSpent _) {
            return OneTimeLinks.spent(response);
        } catch (EmailTaken _) {
            errors.rejectValue("email", "people.account.email.taken");
            return Forms.invalid(response, VIEW);
        }
        Flash.success(redirect, "people.account.first.welcome", form.displayName());
        return arrival.known(account, null, request, response, redirect);
    }

    private UUID create(FirstAdministratorForm form) {
        var id = UuidV7.next();
        create.create(
                form.link(),
                id,
                new EmailAddress(form.email()),
                form.displayName(),
                () -> hashes.hash(form.newPassword()));
        return id;
    }

    private static boolean valid(FirstAdministratorForm form, BindingResult errors) {
        if (!errors.hasErrors()) {
            NewPassword.check(
                    errors,
                    form.newPassword(),
                    NewPassword.typed(form.confirmation()),
                    form.email(),
                    form.displayName());
        }
        return !errors.hasErrors();
    }
}
