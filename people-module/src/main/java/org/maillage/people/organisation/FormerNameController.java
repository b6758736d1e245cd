package org.maillage.people.organisation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.id.UuidV7;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.UUID;

/** The form of a former name, reached from the organisation's page. */
@Controller
@RequestMapping(OrganisationController.PATH + "/{organisation}/former-names")
class FormerNameController {

    private static final String REDIRECT = "redirect:" + OrganisationController.PATH + "/";

    private final OrganisationView view;
    private final FormerNames names;
    private final EditFormerNames edit;

    FormerNameController(OrganisationView view, FormerNames names, EditFormerNames edit) {
        this.view = view;
        this.names = names;
        this.edit = edit;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID organisation, Model model) {
        model.addAttribute("form", FormerNameForm.empty());
        return form(organisation, null, model);
    }

    @PostMapping
    String add(
            @PathVariable UUID organisation,
            @Valid @ModelAttribute("form") FormerNameForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return Forms.invalid(response, form(organisation, null, model));
        }
        edit.add(UuidV7.next(), new OrganisationId(organisation), form.was());
        Flash.success(redirect, "people.former-name.added");
        return REDIRECT + organisation;
    }

    @GetMapping("/{id}")
    String filled(@PathVariable UUID organisation, @PathVariable UUID id, Model model) {
        var name = stored(organisation, id);
        model.addAttribute("form", FormerNameForm.of(name));
        return form(organisation, name, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID organisation,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") FormerNameForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var name = stored(organisation, id);
        if (errors.hasErrors()) {
            return Forms.invalid(response, form(organisation, name, model));
        }
        try {
            edit.change(id, form.version(), new OrganisationId(organisation), form.was());
        } catch (Conflict _) {
            var now = stored(organisation, id);
            return Forms.conflict(
                    model,
                    response,
                    form(organisation, now, model),
                    form.at(now.version()),
                    FormerNameForm.of(now),
                    "people.organisation.field.");
        }
        Flash.success(redirect, "people.former-name.changed");
        return REDIRECT + organisation;
    }

    @PostMapping("/{id}/removal")
    String remove(
            @PathVariable UUID organisation,
            @PathVariable UUID id,
            @RequestParam int version,
            RedirectAttributes redirect) {
        edit.remove(id, version, new OrganisationId(organisation));
        Flash.success(redirect, "people.former-name.removed");
        return REDIRECT + organisation;
    }

    private StoredFormerName stored(UUID organisation, UUID id) {
        return names.get(view.editable(new OrganisationId(organisation)).id(), id);
    }

    private String form(UUID organisation, @Nullable StoredFormerName former, Model model) {
        var holder = view.editable(new OrganisationId(organisation)).state().name();
        var path = OrganisationController.PATH + "/" + organisation;
        model.addAttribute("former", former);
        model.addAttribute("holder", holder);
        model.addAttribute("cancel", path);
        model.addAttribute(
                "action", path + "/former-names" + (former == null ? "" : "/" + former.id()));
        model.addAttribute(
                "breadcrumb",
                List.of(
                        Crumb.to(OrganisationController.PATH, "people.organisation.nav"),
                        Crumb.named(path, holder)));
        return "people/organisation/former-name";
    }
}
