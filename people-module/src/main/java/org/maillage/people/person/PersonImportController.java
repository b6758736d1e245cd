package org.maillage.people.person;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.maillage.people.organisation.OrganisationChoices;
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

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Where an import of persons begins: the file, and who will look after the persons. */
@Controller
@RequestMapping(PersonImport.PATH)
class PersonImportController {

    private static final String FORM = "people/person/import";

    private final Access access;
    private final OrganisationChoices choices;
    private final TakeFile take;
    private final PersonImport target;

    PersonImportController(
            Access access, OrganisationChoices choices, TakeFile take, PersonImport target) {
        this.access = access;
        this.choices = choices;
        this.take = take;
        this.target = target;
    }

    @GetMapping
    String blank(Model model) {
        access.requireAnywhere(PERSON_EDIT);
        model.addAttribute("form", PersonImportForm.empty());
        return show(model);
    }

    @PostMapping
    String take(
            @Valid @ModelAttribute("form") PersonImportForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response) {
        access.requireAnywhere(PERSON_EDIT);
        OrganisationChoices.check(errors, "owner", choices.where(PERSON_EDIT));
        if (file == null || file.isEmpty()) {
            errors.rejectValue("upload", "platform.transfer.file.missing");
        } else if (!errors.hasErrors()) {
            try {
                var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                var id = take.take(target, UUID.fromString(form.owner()), name, file);
                return "redirect:/admin/platform/imports/" + id + "/columns";
            } catch (SheetRefused refused) {
                errors.rejectValue("upload", refused.key(), refused.arguments(), null);
            }
        }
        return Forms.invalid(response, show(model));
    }

    private String show(Model model) {
        model.addAttribute("owners", choices.where(PERSON_EDIT));
        model.addAttribute("unfinished", take.unfinished(target));
        model.addAttribute(
                "breadcrumb", List.of(Crumb.to(PersonController.PATH, "people.person.nav")));
        return FORM;
    }
}
