package org.maillage.people.group;

import static org.maillage.people.access.PeoplePermission.GROUP_EDIT;

import org.maillage.people.published.PeopleSlots;
import org.maillage.platform.actor.Access;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Map;

/** The working groups that an organisation runs. */
@Order(30)
@Component
class GroupsOnOrganisationPage implements SlotContribution<PeopleSlots.OrganisationPage> {

    private final GroupsAround groups;
    private final Access access;

    GroupsOnOrganisationPage(GroupsAround groups, Access access) {
        this.groups = groups;
        this.access = access;
    }

    @Override
    public SlotId<PeopleSlots.OrganisationPage> slot() {
        return PeopleSlots.ORGANISATION_PAGE;
    }

    @Override
    public String template() {
        return "people/group/on-page :: of-organisation";
    }

    @Override
    public Map<String, ?> model(PeopleSlots.OrganisationPage page) {
        var id = page.organisation();
        var all = groups.of(id);
        boolean mayEdit = access.may(GROUP_EDIT, id.value());
        return all.isEmpty() && !mayEdit
                ? Map.of()
                : Map.of("organisation", id.value(), "mayEdit", mayEdit, "groups", all);
    }
}
