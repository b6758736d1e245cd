package org.maillage.people.accreditation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.people.published.OrganisationId;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.Conflict;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** The form of an accreditation, reached from the organisation's page. */
@Controller
@RequestMapping("/admin/people/organisations/{organisation}/accreditations")
class AccreditationController {

    private static final String LABELS = "people.organisation.field.";
    private static final String REDIRECT = "redirect:/admin/people/organisations/";

    private final AccreditationPages pages;
    private final EditAccreditations edit;

    AccreditationController(AccreditationPages pages, EditAccreditations edit) {
        this.pages = pages;
        this.edit = edit;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID organisation, Model model) {
        model.addAttribute("form", AccreditationForm.empty());
        return pages.blank(new OrganisationId(organisation), model);
    }

    @PostMapping
    String add(
            @PathVariable UUID organisation,
            @Valid @ModelAttribute("form") AccreditationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var holder = new OrganisationId(organisation);
        var view = pages.blank(holder, model);
        AccreditationPages.check(form, errors);
        if (errors.hasErrors()) {
            return Forms.invalid(response, view);
        }
        edit.add(UuidV7.next(), holder, form.state());
        Flash.success(redirect, "people.accreditation.added");
        return REDIRECT + organisation;
    }

    @GetMapping("/{id}")
    String filled(@PathVariable UUID organisation, @PathVariable UUID id, Model model) {
        var accreditation = pages.get(new OrganisationId(organisation), id);
        model.addAttribute("form", AccreditationForm.of(accreditation));
        return pages.filled(accreditation, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID organisation,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AccreditationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var accreditation = pages.get(new OrganisationId(organisation), id);
        var view = pages.filled(accreditation, model);
        AccreditationPages.check(form, errors);
        if (errors.hasErrors()) {
            return Forms.invalid(response, view);
        }
        try {
            edit.change(id, form.version(), accreditation.organisation(), form.state());
        } catch (Conflict _) {
            return conflict(accreditation, form, model, response);
        }
        Flash.success(redirect, "people.accreditation.changed");
        return REDIRECT + organisation;
    }

    @PostMapping("/{id}/removal")
    String remove(
            @PathVariable UUID organisation,
            @PathVariable UUID id,
            @RequestParam int version,
            RedirectAttributes redirect) {
        edit.remove(id, version, new OrganisationId(organisation));
        Flash.success(redirect, "people.accreditation.removed");
        return REDIRECT + organisation;
    }

    private String conflict(
            StoredAccreditation seen,
            AccreditationForm form,
            Model model,
            HttpServletResponse response) {
        var now = pages.get(seen.organisation(), seen.id());
        return Forms.conflict(
                model,
                response,
                pages.filled(now, model),
                form.at(now.version()),
                AccreditationForm.of(now),
                LABELS);
    }
}
