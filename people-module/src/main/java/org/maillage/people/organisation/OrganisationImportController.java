package org.maillage.people.organisation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Access;
import org.maillage.platform.transfer.TakeFile;
import org.maillage.platform.transfer.sheet.SheetRefused;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Where an import of organisations begins: the file, and who will look after them. */
@Controller
@RequestMapping(OrganisationImport.PATH)
class OrganisationImportController {

    private static final String FORM = "people/organisation/import";

    private final Access access;
    private final OrganisationChoices choices;
    private final TakeFile take;
    private final OrganisationImport target;

    OrganisationImportController(
            Access access, OrganisationChoices choices, TakeFile take, OrganisationImport target) {
        this.access = access;
        this.choices = choices;
        this.take = take;
        this.target = target;
    }

    @GetMapping
    String blank(Model model) {
        access.requireAnywhere(ORGANISATION_EDIT);
        model.addAttribute("form", OrganisationImportForm.empty());
        return show(model);
    }

    @PostMapping
    String take(
            @Valid @ModelAttribute("form") OrganisationImportForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response) {
        access.requireAnywhere(ORGANISATION_EDIT);
        OrganisationChoices.check(errors, "owner", choices.where(ORGANISATION_EDIT));
        if (file == null || file.isEmpty()) {
            errors.rejectValue("upload", "platform.transfer.file.missing");
        } else if (!errors.hasErrors()) {
            try {
                var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                var id = take.take(target, UUID.fromString(form.owner()), name, CardTable.of(file));
                return "redirect:/admin/platform/imports/" + id + "/columns";
            } catch (SheetRefused refused) {
                errors.rejectValue("upload", refused.key(), refused.arguments(), null);
            } catch (IOException _) {
                errors.rejectValue("upload", "platform.transfer.file.no-table");
            }
        }
        return Forms.invalid(response, show(model));
    }

    private String show(Model model) {
        model.addAttribute("owners", choices.where(ORGANISATION_EDIT));
        model.addAttribute(
                "unfinished", target.all().flatMap(one -> take.unfinished(one).stream()).toList());
        model.addAttribute(
                "breadcrumb",
                List.of(Crumb.to(OrganisationController.PATH, "people.organisation.nav")));
        return FORM;
    }
}
