package org.maillage.people.organisation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Forms;
import org.maillage.platform.web.form.Option;
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

import java.util.List;
import java.util.UUID;

/** The form of an organisation. */
@Controller
@RequestMapping(OrganisationController.PATH)
class OrganisationFormController {

    private static final String FORM = "people/organisation/form";
    private static final String REDIRECT = "redirect:" + OrganisationController.PATH + "/";

    private final OrganisationView view;
    private final EditOrganisations edit;
    private final OrganisationOwners owners;
    private final SameSiret sameSiret;

    OrganisationFormController(
            OrganisationView view,
            EditOrganisations edit,
            OrganisationOwners owners,
            SameSiret sameSiret) {
        this.view = view;
        this.edit = edit;
        this.owners = owners;
        this.sameSiret = sameSiret;
    }

    @GetMapping("/new")
    String blank(Model model) {
        owners.requireSome();
        model.addAttribute("form", OrganisationForm.empty());
        return blankForm(model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String known,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        owners.requireSome();
        owners.check(errors);
        sameSiret.check(form.siret(), null, known, errors, model);
        if (errors.hasErrors()) {
            return Forms.invalid(response, blankForm(model));
        }
        var id = OrganisationId.next();
        edit.create(id, OrganisationOwners.owner(form.owner(), id.value()), form.state());
        Flash.success(redirect, "people.organisation.created", form.name());
        return REDIRECT + id.value();
    }

    @GetMapping("/{id}/edit")
    String filled(@PathVariable UUID id, Model model) {
        var organisation = view.editable(new OrganisationId(id));
        model.addAttribute("form", OrganisationForm.of(organisation));
        return filledForm(organisation, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String known,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var organisation = view.editable(new OrganisationId(id));
        sameSiret.check(form.siret(), organisation, known, errors, model);
        if (errors.hasErrors()) {
            return Forms.invalid(response, filledForm(organisation, model));
        }
        try {
            edit.change(organisation.id(), form.version(), form.state());
        } catch (Conflict _) {
            return conflict(organisation.id(), form, model, response);
        }
        Flash.success(redirect, "people.organisation.changed", form.name());
        return REDIRECT + id;
    }

    private String conflict(
            OrganisationId id, OrganisationForm form, Model model, HttpServletResponse response) {
        var now = view.editable(id);
        return Forms.conflict(
                model,
                response,
                filledForm(now, model),
                form.at(now.version()),
                OrganisationForm.of(now),
                "people.organisation.field.");
    }

    private String blankForm(Model model) {
        var choice = owners.options();
        model.addAttribute("owners", choice);
        model.addAttribute("onlyItself", OrganisationOwners.onlyItself(choice));
        model.addAttribute("path", OrganisationController.PATH);
        model.addAttribute("breadcrumb", List.of(toList()));
        return choices(model);
    }

    private String filledForm(StoredOrganisation organisation, Model model) {
        var path = OrganisationController.PATH + "/" + organisation.id().value();
        model.addAttribute("name", organisation.state().name());
        model.addAttribute("path", path);
        model.addAttribute(
                "breadcrumb", List.of(toList(), Crumb.named(path, organisation.state().name())));
        return choices(model);
    }

    private static String choices(Model model) {
        model.addAttribute("types", Option.of(OrganisationType.class, "people.organisation.type."));
        model.addAttribute(
                "regions", Places.REGIONS.stream().map(name -> Option.named(name, name)).toList());
        return FORM;
    }

    private static Crumb toList() {
        return Crumb.to(OrganisationController.PATH, "people.organisation.nav");
    }
}
