package org.maillage.people.network;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import org.maillage.people.organisation.OrganisationChoices;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

import java.util.List;
import java.util.UUID;

/** What stands around the form of a membership, for those who may change the member. */
@Component
class MembershipPages {

    private static final String FORM = "people/network/form";
    private static final String LIST = "/admin/people/organisations";

    private final Memberships memberships;
    private final OrganisationChoices choices;
    private final Access access;

    MembershipPages(Memberships memberships, OrganisationChoices choices, Access access) {
        this.memberships = memberships;
        this.choices = choices;
        this.access = access;
    }

    StoredMembership get(OrganisationId child, UUID id) {
        requireEdit(child);
        return memberships.get(child, id);
    }

    String blank(OrganisationId child, Model model) {
        requireEdit(child);
        model.addAttribute("action", path(child) + "/memberships");
        return form(child, model);
    }

    String filled(StoredMembership membership, Model model) {
        model.addAttribute("membership", membership);
        model.addAttribute("action", path(membership.child()) + "/memberships/" + membership.id());
        return form(membership.child(), model);
    }

    void check(OrganisationId child, BindingResult errors) {
        OrganisationChoices.check(errors, "parent", parents(child));
    }

    String nameOf(String organisation) {
        return memberships.nameOf(UUID.fromString(organisation));
    }

    private String form(OrganisationId child, Model model) {
        var name = memberships.nameOf(child.value());
        model.addAttribute("member", name);
        model.addAttribute("cancel", path(child));
        model.addAttribute("parents", parents(child));
        model.addAttribute(
                "breadcrumb",
                List.of(Crumb.to(LIST, "people.organisation.nav"), Crumb.named(path(child), name)));
        return FORM;
    }

    private List<Option> parents(OrganisationId child) {
        return choices.all().stream().filter(option -> !option.chosen(child.value())).toList();
    }

    private void requireEdit(OrganisationId child) {
        if (!access.may(ORGANISATION_EDIT, memberships.ownerOf(child))) {
            throw new AccessRefused(ORGANISATION_EDIT.key());
        }
    }

    private static String path(OrganisationId child) {
        return LIST + "/" + child.value();
    }
}
