package org.maillage.people.place;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import org.maillage.people.published.PeopleSlots;
import org.maillage.people.quarter.Quarters;
import org.maillage.platform.actor.Access;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the organisation receives people. */
@Order(5)
@Component
class PlaceOnOrganisationPage implements SlotContribution<PeopleSlots.OrganisationPage> {

    private final Places places;
    private final Quarters quarters;
    private final Access access;

    PlaceOnOrganisationPage(Places places, Quarters quarters, Access access) {
        this.places = places;
        this.quarters = quarters;
        this.access = access;
    }

    @Override
    public SlotId<PeopleSlots.OrganisationPage> slot() {
        return PeopleSlots.ORGANISATION_PAGE;
    }

    @Override
    public String template() {
        return "people/place/on-page :: place";
    }

    @Override
    public Map<String, ?> model(PeopleSlots.OrganisationPage page) {
        var id = page.organisation();
        var stored = places.get(id);
        var model =
                new HashMap<String, Object>(
                        Map.of(
                                "path",
                                "/admin/people/organisations/" + id.value(),
                                "mayEdit",
                                access.may(ORGANISATION_EDIT, places.holder(id).owner()),
                                "known",
                                stored.version() > 0,
                                "place",
                                stored.place()));
        Optional.ofNullable(stored.place().quarterCode())
                .flatMap(quarters::find)
                .ifPresent(quarter -> model.put("quarter", quarter));
        return model;
    }
}
