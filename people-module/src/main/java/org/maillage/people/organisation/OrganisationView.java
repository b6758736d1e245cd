package org.maillage.people.organisation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;
import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;

import org.jspecify.annotations.Nullable;
import org.maillage.people.access.PeoplePermission;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.springframework.stereotype.Component;

import java.util.List;

/** An organisation, for those who may see it; to others it does not exist. */
@Component
class OrganisationView {

    private final Organisations organisations;
    private final OrganisationPageQuery surroundings;
    private final Access access;
    private final Audit audit;

    OrganisationView(
            Organisations organisations,
            OrganisationPageQuery surroundings,
            Access access,
            Audit audit) {
        this.organisations = organisations;
        this.surroundings = surroundings;
        this.access = access;
        this.audit = audit;
    }

    StoredOrganisation visible(OrganisationId id) {
        return get(id, ORGANISATION_READ);
    }

    StoredOrganisation editable(OrganisationId id) {
        return get(id, ORGANISATION_EDIT);
    }

    private StoredOrganisation get(OrganisationId id, PeoplePermission permission) {
        var organisation = organisations.get(id);
        if (!access.may(permission, organisation.ownerId())) {
            throw new AccessRefused(permission.key());
        }
        return organisation;
    }

    OrganisationPageQuery.Surroundings around(
            StoredOrganisation organisation, @Nullable String on) {
        return surroundings.around(organisation, on);
    }

    List<AuditEntry> history(OrganisationId id) {
        return audit.history(EditOrganisations.subject(id));
    }
}
