package org.maillage.platform.mail;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.platform.audit.Audit;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Forms;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.UUID;

/** Outgoing mail: what waits, what has left, what nobody could deliver. */
@Controller
@RequestMapping(MailController.PATH)
class MailController {

    static final String PATH = "/admin/platform/mail";

    private final MailPages pages;
    private final RetryMail retry;
    private final DropMail drop;
    private final Audit audit;

    MailController(MailPages pages, RetryMail retry, DropMail drop, Audit audit) {
        this.pages = pages;
        this.retry = retry;
        this.drop = drop;
        this.audit = audit;
    }

    @GetMapping
    String list(ListRequest request, Model model) {
        pages.list(request, model);
        return "platform/mail/list";
    }

    @GetMapping("/{id}")
    String detail(@PathVariable UUID id, Model model) {
        model.addAttribute(Forms.FORM, DropMailForm.empty());
        return show(id, model);
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id, RedirectAttributes redirect) {
        return answer(retry.retry(id), id, "platform.mail.retried", redirect);
    }

    @PostMapping("/{id}/drop")
    String drop(
            @PathVariable UUID id,
            @Valid @ModelAttribute(Forms.FORM) DropMailForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return Forms.invalid(response, show(id, model));
        }
        return answer(drop.drop(id, form.reason()), id, "platform.mail.dropped", redirect);
    }

    private String answer(boolean done, UUID id, String key, RedirectAttributes redirect) {
        if (done) {
            Flash.success(redirect, key);
        } else {
            pages.requireKnown(id);
            Flash.info(redirect, "platform.mail.gone");
        }
        return "redirect:" + PATH + "/" + id;
    }

    private String show(UUID id, Model model) {
        pages.detail(id, model);
        model.addAttribute("history", audit.history(MailAct.subject(id)));
        model.addAttribute("breadcrumb", List.of(Crumb.to(PATH, "platform.mail.list.title")));
        return "platform/mail/detail";
    }
}
