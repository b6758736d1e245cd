package org.maillage.people.organisation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.people.field.Typed;
import org.maillage.people.period.Today;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.Crumb;
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

import java.util.List;
import java.util.UUID;

/** The form by which an organisation is renamed. */
@Controller
@RequestMapping(OrganisationController.PATH + "/{id}/name")
class RenameController {

    private final OrganisationView view;
    private final RenameOrganisation renameOrganisation;
    private final Today today;

    RenameController(OrganisationView view, RenameOrganisation renameOrganisation, Today today) {
        this.view = view;
        this.renameOrganisation = renameOrganisation;
        this.today = today;
    }

    @GetMapping
    String filled(@PathVariable UUID id, Model model) {
        var organisation = view.editable(new OrganisationId(id));
        model.addAttribute("form", RenameForm.of(organisation, today.date()));
        return form(organisation, model);
    }

    @PostMapping
    String rename(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RenameForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var organisation = view.editable(new OrganisationId(id));
        if (!errors.hasErrors() && form.name().equals(organisation.state().name())) {
            errors.rejectValue("name", "people.organisation.rename.same");
        }
        if (errors.hasErrors()) {
            return Forms.invalid(response, form(organisation, model));
        }
        try {
            renameOrganisation.rename(
                    organisation.id(),
                    form.version(),
                    form.name(),
                    form.lastDay(),
                    Typed.known(form.source()));
        } catch (Conflict _) {
            return conflict(organisation.id(), form, model, response);
        }
        Flash.success(redirect, "people.organisation.changed", form.name());
        return "redirect:" + OrganisationController.PATH + "/" + id;
    }

    private String conflict(
            OrganisationId id, RenameForm form, Model model, HttpServletResponse response) {
        var now = view.editable(id);
        return Forms.conflict(
                model,
                response,
                form(now, model),
                form.at(now.version()),
                form.naming(now.state().name()),
                "people.organisation.field.");
    }

    private static String form(StoredOrganisation organisation, Model model) {
        var path = OrganisationController.PATH + "/" + organisation.id().value();
        model.addAttribute("path", path);
        model.addAttribute("name", organisation.state().name());
        model.addAttribute(
                "breadcrumb",
                List.of(
                        Crumb.to(OrganisationController.PATH, "people.organisation.nav"),
                        Crumb.named(path, organisation.state().name())));
        return "people/organisation/rename";
    }
}
