package org.maillage.people.mandate;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;

import org.jspecify.annotations.Nullable;
import org.maillage.people.organisation.OrganisationChoices;
import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

import java.util.List;
import java.util.UUID;

/** What stands around the form of a mandate, for those who may change the person. */
@Component
class MandatePages {

    private static final String FORM = "people/mandate/form";
    private static final String LIST = "/admin/people/persons";

    private final Mandates mandates;
    private final OrganisationChoices choices;
    private final Access access;

    MandatePages(Mandates mandates, OrganisationChoices choices, Access access) {
        this.mandates = mandates;
        this.choices = choices;
        this.access = access;
    }

    StoredMandate get(PersonId person, UUID id) {
        requireEdit(person);
        return mandates.get(person, id);
    }

    String blank(PersonId person, Model model) {
        requireEdit(person);
        model.addAttribute("action", path(person) + "/mandates");
        return form(person, model);
    }

    String filled(StoredMandate mandate, Model model) {
        model.addAttribute("mandate", mandate);
        model.addAttribute("action", path(mandate.person()) + "/mandates/" + mandate.id());
        return form(mandate.person(), model);
    }

    void check(@Nullable MandateForm form, BindingResult errors) {
        OrganisationChoices.check(errors, "organisation", choices.all());
        if (form != null
                && !errors.hasFieldErrors("attestedOn")
                && !errors.hasFieldErrors("attestedUntil")
                && !form.isAttestedInOrder()) {
            errors.rejectValue("attestedUntil", "people.mandate.attestedUntil.reversed");
        }
    }

    String nameOf(String organisation) {
        return mandates.nameOf(UUID.fromString(organisation));
    }

    private String form(PersonId person, Model model) {
        var name = mandates.nameOf(person);
        model.addAttribute("person", name);
        model.addAttribute("cancel", path(person));
        model.addAttribute("organisations", choices.all());
        model.addAttribute(
                "functions", Option.of(StandardFunction.class, "people.person.standardFunction."));
        model.addAttribute(
                "breadcrumb",
                List.of(Crumb.to(LIST, "people.person.nav"), Crumb.named(path(person), name)));
        return FORM;
    }

    private void requireEdit(PersonId person) {
        if (!access.may(PERSON_EDIT, mandates.ownerOf(person))) {
            throw new AccessRefused(PERSON_EDIT.key());
        }
    }

    private static String path(PersonId person) {
        return LIST + "/" + person.value();
    }
}
