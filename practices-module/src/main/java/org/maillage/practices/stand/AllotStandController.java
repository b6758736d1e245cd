package org.maillage.practices.stand;

import static org.maillage.practices.access.PracticesPermission.STAND_ALLOT;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Access;
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

import java.util.List;

/** Gives a practice a stand. */
@Controller
@RequestMapping(StandController.PATH + "/new")
class AllotStandController {

    private final AllotStand allot;
    private final StandChoices choices;
    private final Access access;

    AllotStandController(AllotStand allot, StandChoices choices, Access access) {
        this.allot = allot;
        this.choices = choices;
        this.access = access;
    }

    @GetMapping
    String blank(
            @RequestParam(required = false) @Nullable String practice,
            @RequestParam(required = false) @Nullable String session,
            Model model) {
        access.requireAnywhere(STAND_ALLOT);
        model.addAttribute("form", new AllotStandForm(practice, session));
        return form(model);
    }

    @PostMapping
    String allot(
            @Valid @ModelAttribute("form") AllotStandForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.requireAnywhere(STAND_ALLOT);
        choices.check(form, errors);
        if (errors.hasErrors()) {
            return Forms.invalid(response, form(model));
        }
        if (allot.allot(form.wish()) instanceof StandDecision.Declined(var reason)) {
            errors.rejectValue("session", "practices.stand.declined." + reason);
            return Forms.invalid(response, form(model));
        }
        Flash.success(redirect, "practices.stand.allotted");
        return "redirect:" + StandController.PATH;
    }

    private String form(Model model) {
        model.addAttribute("practices", choices.practices());
        model.addAttribute("markets", choices.markets());
        model.addAttribute("breadcrumb", List.of(StandController.crumb()));
        return "practices/stand/form";
    }
}
