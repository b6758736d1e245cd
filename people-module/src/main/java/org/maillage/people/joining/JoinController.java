package org.maillage.people.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.people.account.LinkDoor;
import org.maillage.people.organisation.OrganisationChoices;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Locale;
import java.util.UUID;

/** The public page where somebody asks to join an organisation; the answer is the same for everybody. */
@Controller
@RequestMapping(JoinController.PATH)
class JoinController {

    static final String PATH = "/sign-in/join";
    private static final String VIEW = "people/joining/ask";

    private final AskToJoin ask;
    private final OrganisationChoices organisations;
    private final LinkDoor door;

    JoinController(AskToJoin ask, OrganisationChoices organisations, LinkDoor door) {
        this.ask = ask;
        this.organisations = organisations;
        this.door = door;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute(Forms.FORM, new JoinForm("", "", new UUID(0, 0), null));
        return show(model);
    }

    @PostMapping
    String ask(
            @Valid @ModelAttribute(Forms.FORM) JoinForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        door.countAsking("join-request", request, response);
        if (!errors.hasFieldErrors("organisation")) {
            OrganisationChoices.check(errors, "organisation", organisations.all());
        }
        if (errors.hasErrors()) {
            return Forms.invalid(response, show(model));
        }
        ask.ask(form.request(language));
        return "redirect:" + PATH + "/sent";
    }

    @GetMapping("/sent")
    String sent(Model model) {
        model.addAttribute("days", JoinRequest.LIFE.toDays());
        return "people/joining/sent";
    }

    private String show(Model model) {
        model.addAttribute("organisations", organisations.all());
        model.addAttribute("days", JoinRequest.LIFE.toDays());
        return VIEW;
    }
}
