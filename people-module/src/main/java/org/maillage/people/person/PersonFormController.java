package org.maillage.people.person;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.people.organisation.OrganisationChoices;
import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.Access;
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

/** The form of a person. */
@Controller
@RequestMapping(PersonController.PATH)
class PersonFormController {

    private static final String FORM = "people/person/form";
    private static final String REDIRECT = "redirect:" + PersonController.PATH + "/";

    private final PersonView view;
    private final EditPersons edit;
    private final OrganisationChoices choices;
    private final Access access;

    PersonFormController(
            PersonView view, EditPersons edit, OrganisationChoices choices, Access access) {
        this.view = view;
        this.edit = edit;
        this.choices = choices;
        this.access = access;
    }

    @GetMapping("/new")
    String blank(Model model) {
        access.requireAnywhere(PERSON_EDIT);
        model.addAttribute("form", PersonForm.empty());
        return blankForm(model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.requireAnywhere(PERSON_EDIT);
        OrganisationChoices.check(errors, "owner", choices.where(PERSON_EDIT));
        if (errors.hasErrors()) {
            return Forms.invalid(response, blankForm(model));
        }
        var id = PersonId.next();
        edit.create(id, UUID.fromString(form.owner()), form.state());
        Flash.success(redirect, "people.person.created", form.displayName());
        return REDIRECT + id.value();
    }

    @GetMapping("/{id}/edit")
    String filled(@PathVariable UUID id, Model model) {
        var person = view.editable(new PersonId(id));
        model.addAttribute("form", PersonForm.of(person));
        return filledForm(person, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var person = view.editable(new PersonId(id));
        if (errors.hasErrors()) {
            return Forms.invalid(response, filledForm(person, model));
        }
        try {
            edit.change(person.id(), form.version(), form.state());
        } catch (Conflict _) {
            return conflict(person.id(), form, model, response);
        }
        Flash.success(redirect, "people.person.changed", form.displayName());
        return REDIRECT + id;
    }

    private String conflict(
            PersonId id, PersonForm form, Model model, HttpServletResponse response) {
        var now = view.editable(id);
        return Forms.conflict(
                model,
                response,
                filledForm(now, model),
                form.at(now.version()),
                PersonForm.of(now),
                "people.person.field.");
    }

    private String blankForm(Model model) {
        model.addAttribute("owners", choices.where(PERSON_EDIT));
        model.addAttribute("path", PersonController.PATH);
        model.addAttribute("breadcrumb", List.of(toList()));
        return FORM;
    }

    private static String filledForm(StoredPerson person, Model model) {
        var path = PersonController.PATH + "/" + person.id().value();
        model.addAttribute("name", person.state().displayName());
        model.addAttribute("path", path);
        model.addAttribute(
                "breadcrumb", List.of(toList(), Crumb.named(path, person.state().displayName())));
        return FORM;
    }

    private static Crumb toList() {
        return Crumb.to(PersonController.PATH, "people.person.nav");
    }
}
