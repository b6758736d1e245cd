package org.maillage.people.organisation;

import org.maillage.people.access.PeoplePermission;
import org.maillage.platform.actor.Access;
import org.maillage.platform.home.HomeSlots;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Map;

/** How many organisations there are. */
@Order(30)
@Component
class NetworkOnStaffHome implements SlotContribution<HomeSlots.Home> {

    private final OrganisationListQuery query;
    private final Access access;

    NetworkOnStaffHome(OrganisationListQuery query, Access access) {
        this.query = query;
        this.access = access;
    }

    @Override
    public SlotId<HomeSlots.Home> slot() {
        return HomeSlots.STAFF;
    }

    @Override
    public String template() {
        return "people/organisation/on-home :: staff";
    }

    @Override
    public Map<String, ?> model(HomeSlots.Home home) {
        if (!access.mayAnywhere(PeoplePermission.ORGANISATION_READ)) {
            return Map.of();
        }
        var all = query.page(ListRequest.of("/admin/people/organisations"));
        return Map.of("organisations", all.total());
    }
}
