package org.maillage.people.joining;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.people.invitation.InvitationPending;
import org.maillage.people.rights.Role;
import org.maillage.platform.mail.OutgoingMail;
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

/** Yes, with a role; or no, with a reason. */
@Controller
@RequestMapping(JoinRequestController.PATH + "/{id}")
class DecideController {

    private final AcceptJoinRequest accept;
    private final RefuseJoinRequest refuse;
    private final JoinRequestPages pages;
    private final OutgoingMail outgoing;

    DecideController(
            AcceptJoinRequest accept,
            RefuseJoinRequest refuse,
            JoinRequestPages pages,
            OutgoingMail outgoing) {
        this.accept = accept;
        this.refuse = refuse;
        this.pages = pages;
        this.outgoing = outgoing;
    }

    @PostMapping("/accept")
    String accept(
            @PathVariable UUID id,
            @ModelAttribute(AcceptJoinRequestForm.NAME) AcceptJoinRequestForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        form.check(errors);
        if (form.role() != null && !errors.hasErrors()) {
            invite(id, form.role(), errors, redirect);
        }
        if (errors.hasErrors()) {
            pages.show(id, model);
            return Forms.invalid(response, JoinRequestPages.VIEW);
        }
        return back(id);
    }

    private void invite(UUID id, Role role, BindingResult errors, RedirectAttributes redirect) {
        try {
            var sent = accept.accept(id, role);
            if (outgoing.hasServer()) {
                Flash.success(redirect, "people.invitation.sent");
            } else {
                Flash.success(redirect, "people.invitation.handed-over", sent.link());
            }
        } catch (InvitationPending _) {
            errors.reject("people.invitation.pending");
        }
    }

    @PostMapping("/refuse")
    String refuse(
            @PathVariable UUID id,
            @Valid @ModelAttribute(Forms.FORM) RefuseJoinRequestForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            pages.show(id, model);
            return Forms.invalid(response, JoinRequestPages.VIEW);
        }
        refuse.refuse(id, form.answer());
        Flash.success(redirect, "people.joining.refused");
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:" + JoinRequestController.PATH + "/" + id;
    }
}
