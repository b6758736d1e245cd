package org.maillage.people.joining;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.platform.actor.Access;
import org.maillage.platform.home.HomeSlots;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Map;

/** The requests on which the reader may decide; nothing where there are none. */
@Order(4)
@Component
class JoinRequestsOnStaffHome implements SlotContribution<HomeSlots.Home> {

    private static final int MOST = 5;

    private final JoinRequestListQuery requests;
    private final Access access;

    JoinRequestsOnStaffHome(JoinRequestListQuery requests, Access access) {
        this.requests = requests;
        this.access = access;
    }

    @Override
    public SlotId<HomeSlots.Home> slot() {
        return HomeSlots.STAFF;
    }

    @Override
    public String template() {
        return "people/joining/on-home :: staff";
    }

    @Override
    public Map<String, ?> model(HomeSlots.Home home) {
        if (!access.mayAnywhere(ACCOUNT_ADMINISTER)) {
            return Map.of();
        }
        int count = requests.countWaiting();
        return count == 0
                ? Map.of()
                : Map.of(
                        "waiting",
                        requests.waiting(MOST),
                        "count",
                        count,
                        "all",
                        JoinRequestController.WAITING);
    }
}
