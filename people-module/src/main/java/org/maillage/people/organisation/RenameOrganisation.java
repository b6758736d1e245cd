package org.maillage.people.organisation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import org.jspecify.annotations.Nullable;
import org.maillage.people.period.PartialDate;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.id.UuidV7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an organisation another name, and keeps the one it had until then. */
@Service
class RenameOrganisation {

    private final EditOrganisations organisations;
    private final EditFormerNames formerNames;
    private final OrganisationView view;
    private final Access access;

    RenameOrganisation(
            EditOrganisations organisations,
            EditFormerNames formerNames,
            OrganisationView view,
            Access access) {
        this.organisations = organisations;
        this.formerNames = formerNames;
        this.view = view;
        this.access = access;
    }

    /**
     * @param until last day of the name it has now
     */
    @Transactional
    void rename(
            OrganisationId id,
            int version,
            String name,
            PartialDate until,
            @Nullable String source) {
        var current = view.editable(id);
        access.require(ORGANISATION_EDIT, current.ownerId());
        organisations.rename(id, version, name);
        formerNames.add(UuidV7.next(), id, new FormerName(current.state().name(), until, source));
    }
}
