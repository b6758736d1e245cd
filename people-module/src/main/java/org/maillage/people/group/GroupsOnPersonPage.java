package org.maillage.people.group;

import org.maillage.people.published.PeopleSlots;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Map;

/** The working groups that a person is or was in. */
@Order(10)
@Component
class GroupsOnPersonPage implements SlotContribution<PeopleSlots.PersonPage> {

    private final GroupsAround groups;

    GroupsOnPersonPage(GroupsAround groups) {
        this.groups = groups;
    }

    @Override
    public SlotId<PeopleSlots.PersonPage> slot() {
        return PeopleSlots.PERSON_PAGE;
    }

    @Override
    public String template() {
        return "people/group/on-page :: of-person";
    }

    @Override
    public Map<String, ?> model(PeopleSlots.PersonPage page) {
        var parts = groups.of(page.person());
        return parts.isEmpty() ? Map.of() : Map.of("parts", parts);
    }
}
