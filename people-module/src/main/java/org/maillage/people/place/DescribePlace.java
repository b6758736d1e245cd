package org.maillage.people.place;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import org.maillage.people.published.OrganisationId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says where an organisation receives people, and what it offers there. */
@Service
class DescribePlace {

    private final Places places;
    private final Access access;
    private final Audit audit;

    DescribePlace(Places places, Access access, Audit audit) {
        this.places = places;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @param version that was seen, 0 when there was nothing
     */
    @Transactional
    void describe(OrganisationId organisation, int version, Place place) {
        var act = access.require(ORGANISATION_EDIT, places.holder(organisation).owner());
        var current = places.get(organisation);
        if (current.version() != version) {
            throw new Conflict("place of " + organisation.value());
        }
        places.save(organisation, version, place, act.at());
        audit.record(
                act,
                new AuditSubject("people.organisation", organisation.value()),
                "place-described",
                trace(current.place()),
                trace(place));
    }

    /** As the organisation's history shows it: the form says the same in words. */
    private static PlaceForm trace(Place place) {
        return PlaceForm.of(new StoredPlace(0, place));
    }
}
