package org.maillage.people.rights;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.jspecify.annotations.Nullable;
import org.maillage.people.organisation.OrganisationChoices;
import org.maillage.people.period.AsOf;
import org.maillage.people.period.Today;
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
    private final Today today;

    WhyForms(
            Permissions permissions,
            OrganisationChoices organisations,
            Access access,
            Today today) {
        this.permissions = permissions;
        this.organisations = organisations;
        this.access = access;
        this.today = today;
    }

    /** The day that is asked about, for whoever may ask. */
    AsOf begin(@Nullable String on) {
        access.requireAnywhere(ACCOUNT_ADMINISTER);
        return today.asOf(on);
    }

    String known(String permission) {
        if (!permissions.keys().contains(permission)) {
            throw new NotFound("permission");
        }
        return permission;
    }

    void offer(String permission, @Nullable UUID organisation, AsOf asOf, Model model) {
        model.addAttribute("asOf", asOf);
        model.addAttribute("permissions", permissions.keys());
        model.addAttribute("permission", permission);
        model.addAttribute("organisations", organisations.all());
        model.addAttribute("organisation", organisation == null ? "" : organisation.toString());
        model.addAttribute("breadcrumb", WhyController.crumbs());
    }
}
