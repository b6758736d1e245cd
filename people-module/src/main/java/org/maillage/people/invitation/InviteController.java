package org.maillage.people.invitation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

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

import java.util.UUID;

/** Invites, invites again, and takes it back. */
@Controller
@RequestMapping(InvitationController.PATH)
class InviteController {

    private static final String VIEW = "people/invitation/new";

    private final InvitationChoices choices;
    private final Invite invite;
    private final ResendInvitation resend;
    private final WithdrawInvitation withdraw;

    InviteController(
            InvitationChoices choices,
            Invite invite,
            ResendInvitation resend,
            WithdrawInvitation withdraw) {
        this.choices = choices;
        this.invite = invite;
        this.resend = resend;
        this.withdraw = withdraw;
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute(Forms.FORM, InvitationForm.empty());
        choices.offer(model);
        return VIEW;
    }

    @PostMapping
    String invite(
            @Valid @ModelAttribute(Forms.FORM) InvitationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        choices.offer(model);
        choices.check(form, errors);
        if (errors.hasErrors()) {
            return Forms.invalid(response, VIEW);
        }
        try {
            return sent(invite.invite(form.organisation(), form.guest(), form.role()), redirect);
        } catch (InvitationPending _) {
            errors.rejectValue("email", "people.invitation.pending");
            return Forms.invalid(response, VIEW);
        }
    }

    @PostMapping("/{id}/resend")
    String resend(@PathVariable UUID id, RedirectAttributes redirect) {
        return sent(resend.resend(id), redirect);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        withdraw.withdraw(id);
        Flash.success(redirect, "people.invitation.withdrawn");
        return back(id);
    }

    /** Without mail somebody has to hand the link over. */
    private String sent(Invite.Sent sent, RedirectAttributes redirect) {
        if (choices.mailed()) {
            Flash.success(redirect, "people.invitation.sent");
        } else {
            Flash.success(redirect, "people.invitation.handed-over", sent.link());
        }
        return back(sent.id());
    }

    private static String back(UUID id) {
        return "redirect:" + InvitationController.PATH + "/" + id;
    }
}
