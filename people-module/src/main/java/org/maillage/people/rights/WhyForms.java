package org.maillage.people.rights;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.jspecify.annotations.Nullable;
import org.maillage.people.organisation.OrganisationChoices;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.UUID;

/** What one may ask about. */
@Component
class WhyForms {

    private final Permissions permissions;
    private final OrganisationChoices organisations;
    private final Access access;

    WhyForms(Permissions permissions, OrganisationChoices organisations, Access access) {
        this.permissions = permissions;
        this.organisations = organisations;
        this.access = access;
    }

    void require() {
        access.requireAnywhere(ACCOUNT_ADMINISTER);
    }

    String known(String permission) {
        if (!permissions.keys().contains(permission)) {
            throw new NotFound("permission");
        }
        return permission;
    }

    void offer(String permission, @Nullable UUID organisation, Model model) {
        model.addAttribute("permissions", permissions.keys());
        model.addAttribute("permission", permission);
        model.addAttribute("organisations", organisations.all());
        model.addAttribute("organisation", organisation == null ? "" : organisation.toString());
        model.addAttribute("breadcrumb", WhyController.crumbs());
    }
}
