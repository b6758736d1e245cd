package org.maillage.people.invitation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.maillage.people.account.Arrival;
import org.maillage.people.account.LinkDoor;
import org.maillage.people.account.LinkSpent;
import org.maillage.people.account.NewPassword;
import org.maillage.people.account.OneTimeLinks;
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

/** The page behind an invitation's link. Reading it changes nothing. */
@Controller
@RequestMapping(AcceptInvitationController.PATH)
class AcceptInvitationController {

    static final String PATH = "/sign-in/invitation";
    private static final String VIEW = "people/invitation/accept";

    private final Reception reception;
    private final AcceptInvitation accept;
    private final LinkDoor door;
    private final Arrival arrival;

    AcceptInvitationController(
            Reception reception, AcceptInvitation accept, LinkDoor door, Arrival arrival) {
        this.reception = reception;
        this.accept = accept;
        this.door = door;
        this.arrival = arrival;
    }

    @GetMapping
    String form(
            @RequestParam(required = false) @Nullable String token,
            Model model,
            HttpServletResponse response) {
        var guest = reception.guest(NewPassword.typed(token));
        if (guest.isEmpty()) {
            return OneTimeLinks.spent(response);
        }
        model.addAttribute("guest", guest.get());
        model.addAttribute(
                Forms.FORM,
                AcceptInvitationForm.of(NewPassword.typed(token), guest.get().displayName()));
        return VIEW;
    }

    @PostMapping
    String accept(
            @Valid @ModelAttribute(Forms.FORM) AcceptInvitationForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var guest = reception.guest(form.link());
        door.count(guest.isPresent(), request, response);
        if (guest.isEmpty()) {
            return OneTimeLinks.spent(response);
        }
        model.addAttribute("guest", guest.get());
        if (!guest.get().known() && !valid(form, guest.get(), errors)) {
            return Forms.invalid(response, VIEW);
        }
        try {
            return answer(guest.get(), form, request, response, redirect);
        } catch (LinkSpent _) {
            return OneTimeLinks.spent(response);
        }
    }

    /** Whoever has an account already signs in as ever. */
    private String answer(
            Reception.Visitor guest,
            AcceptInvitationForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var account =
                accept.accept(
                        form.link(), form.displayName(), () -> reception.hash(form.newPassword()));
        if (guest.known()) {
            Flash.success(redirect, "people.invitation.accept.known.done");
            return "redirect:/sign-in";
        }
        Flash.success(redirect, "people.invitation.accept.done", form.displayName());
        return arrival.known(account, null, request, response, redirect);
    }

    private static boolean valid(
            AcceptInvitationForm form, Reception.Visitor guest, BindingResult errors) {
        if (!errors.hasErrors()) {
            NewPassword.check(
                    errors,
                    form.newPassword(),
                    NewPassword.typed(form.confirmation()),
                    guest.email(),
                    form.displayName());
        }
        return !errors.hasErrors();
    }
}
