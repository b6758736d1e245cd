package org.maillage.people.accreditation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import org.jspecify.annotations.Nullable;
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

/** What stands around the form of an accreditation, for those who may change the organisation. */
@Component
class AccreditationPages {

    private static final String FORM = "people/accreditation/form";
    private static final String LIST = "/admin/people/organisations";

    private final Accreditations accreditations;
    private final Access access;

    AccreditationPages(Accreditations accreditations, Access access) {
        this.accreditations = accreditations;
        this.access = access;
    }

    StoredAccreditation get(OrganisationId organisation, UUID id) {
        requireEdit(organisation);
        return accreditations.get(organisation, id);
    }

    String blank(OrganisationId organisation, Model model) {
        model.addAttribute("action", path(organisation) + "/accreditations");
        return form(organisation, model);
    }

    String filled(StoredAccreditation accreditation, Model model) {
        var organisation = accreditation.organisation();
        model.addAttribute("accreditation", accreditation);
        model.addAttribute("action", path(organisation) + "/accreditations/" + accreditation.id());
        return form(organisation, model);
    }

    static void check(@Nullable AccreditationForm form, BindingResult errors) {
        if (form != null
                && !errors.hasFieldErrors("projectFrom")
                && !errors.hasFieldErrors("projectTo")
                && !form.project().isInOrder()) {
            errors.rejectValue("projectTo", "people.accreditation.project.reversed");
        }
    }

    private String form(OrganisationId organisation, Model model) {
        var holder = requireEdit(organisation);
        model.addAttribute("holder", holder.name());
        model.addAttribute("cancel", path(organisation));
        model.addAttribute(
                "kinds", Option.of(AccreditationKind.class, "people.organisation.accreditation."));
        model.addAttribute(
                "breadcrumb",
                List.of(
                        Crumb.to(LIST, "people.organisation.nav"),
                        Crumb.named(path(organisation), holder.name())));
        return FORM;
    }

    private Accreditations.Holder requireEdit(OrganisationId organisation) {
        var holder = accreditations.holder(organisation);
        if (!access.may(ORGANISATION_EDIT, holder.owner())) {
            throw new AccessRefused(ORGANISATION_EDIT.key());
        }
        return holder;
    }

    private static String path(OrganisationId organisation) {
        return LIST + "/" + organisation.value();
    }
}
