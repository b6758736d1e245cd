package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page behind the link that was mailed. Programs open links before people do: reading it changes nothing, its button signs in. */
@Controller
@RequestMapping(MailLinkDoorController.PATH)
class MailLinkDoorController {

    static final String PATH = "/sign-in/mail/open";

    private final MailLinks links;
    private final SignInByMailLink signIn;
    private final LinkDoor door;
    private final Arrival arrival;

    MailLinkDoorController(
            MailLinks links, SignInByMailLink signIn, LinkDoor door, Arrival arrival) {
        this.links = links;
        this.signIn = signIn;
        this.door = door;
        this.arrival = arrival;
    }

    record TokenForm(@Nullable String token) {}

    @GetMapping
    String button(
            @RequestParam(required = false) @Nullable String token,
            Model model,
            HttpServletResponse response) {
        if (token == null || !links.works(token)) {
            return OneTimeLinks.spent(response);
        }
        model.addAttribute(Forms.FORM, new TokenForm(token));
        return "people/account/mail-link-open";
    }

    @PostMapping
    String signIn(
            @ModelAttribute(Forms.FORM) TokenForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String token = NewPassword.typed(form.token());
        door.count(links.works(token), request, response);
        try {
            var taken = signIn.signIn(token);
            return arrival.known(taken.account(), taken.next(), request, response, redirect);
        } catch (LinkSpent _) {
            return OneTimeLinks.spent(response);
        }
    }
}
