package org.maillage.people.accreditation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import org.maillage.people.published.PeopleSlots;
import org.maillage.platform.actor.Access;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Map;

/** An organisation's accreditations, and which of them has to be renewed. */
@Order(10)
@Component
class AccreditationsOnOrganisationPage implements SlotContribution<PeopleSlots.OrganisationPage> {

    private final Accreditations accreditations;
    private final AccreditationsInOrder standings;
    private final Access access;

    AccreditationsOnOrganisationPage(
            Accreditations accreditations, AccreditationsInOrder standings, Access access) {
        this.accreditations = accreditations;
        this.standings = standings;
        this.access = access;
    }

    @Override
    public SlotId<PeopleSlots.OrganisationPage> slot() {
        return PeopleSlots.ORGANISATION_PAGE;
    }

    @Override
    public String template() {
        return "people/accreditation/on-page :: accreditations";
    }

    @Override
    public Map<String, ?> model(PeopleSlots.OrganisationPage page) {
        var id = page.organisation();
        return Map.of(
                "path",
                "/admin/people/organisations/" + id.value(),
                "mayEdit",
                access.may(ORGANISATION_EDIT, accreditations.holder(id).owner()),
                "accreditations",
                accreditations.of(id),
                "due",
                standings.due(id));
    }
}
