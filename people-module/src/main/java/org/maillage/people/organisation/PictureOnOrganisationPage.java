package org.maillage.people.organisation;

import org.maillage.people.access.PeoplePermission;
import org.maillage.people.published.PeopleSlots;
import org.maillage.platform.actor.Access;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Map;

@Order(10)
@Component
class PictureOnOrganisationPage implements SlotContribution<PeopleSlots.OrganisationPage> {

    private final OrganisationPictures pictures;
    private final OrganisationView view;
    private final Access access;

    PictureOnOrganisationPage(OrganisationPictures pictures, OrganisationView view, Access access) {
        this.pictures = pictures;
        this.view = view;
        this.access = access;
    }

    @Override
    public SlotId<PeopleSlots.OrganisationPage> slot() {
        return PeopleSlots.ORGANISATION_PAGE;
    }

    @Override
    public String template() {
        return "people/organisation/on-page :: picture";
    }

    @Override
    public Map<String, ?> model(PeopleSlots.OrganisationPage page) {
        var organisation = view.visible(page.organisation());
        var picture = pictures.of(organisation.id());
        boolean mayEdit = access.may(PeoplePermission.ORGANISATION_EDIT, organisation.ownerId());
        if (picture.isEmpty() && !mayEdit) {
            return Map.of();
        }
        var path = OrganisationController.PATH + "/" + organisation.id().value() + "/picture";
        return picture.isEmpty()
                ? Map.of("path", path, "mayEdit", mayEdit)
                : Map.of("path", path, "mayEdit", mayEdit, "picture", picture.get());
    }
}
