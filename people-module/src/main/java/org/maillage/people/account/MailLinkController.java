package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.mail.OutgoingMail;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;

/** Asks for a link by mail; the answer is the same for everybody. */
@Controller
@RequestMapping(MailLinkController.PATH)
class MailLinkController {

    static final String PATH = "/sign-in/mail";
    private static final String VIEW = "people/account/mail-link";

    private final AskForMailLink ask;
    private final LinkDoor door;
    private final OutgoingMail outgoing;

    MailLinkController(AskForMailLink ask, LinkDoor door, OutgoingMail outgoing) {
        this.ask = ask;
        this.door = door;
        this.outgoing = outgoing;
    }

    @GetMapping
    String form(@RequestParam(required = false) @Nullable String next, Model model) {
        model.addAttribute(Forms.FORM, new MailLinkForm("", next));
        return show(model);
    }

    @PostMapping
    String ask(
            @Valid @ModelAttribute(Forms.FORM) MailLinkForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        door.countAsking("mail-link", request, response);
        if (errors.hasErrors()) {
            return Forms.invalid(response, show(model));
        }
        ask.ask(form.request(language));
        return "redirect:" + PATH + "/sent";
    }

    @GetMapping("/sent")
    String sent(Model model) {
        model.addAttribute("minutes", MailLinks.LIFE.toMinutes());
        return "people/account/mail-link-sent";
    }

    private String show(Model model) {
        model.addAttribute("server", outgoing.hasServer());
        return VIEW;
    }
}
