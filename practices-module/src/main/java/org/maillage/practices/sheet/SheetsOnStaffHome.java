package org.maillage.practices.sheet;

import org.maillage.platform.actor.Access;
import org.maillage.platform.home.HomeSlots;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.practices.access.PracticesPermission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Map;

/** The sheets that changed last. */
@Order(20)
@Component
class SheetsOnStaffHome implements SlotContribution<HomeSlots.Home> {

    private static final int SHOWN = 4;

    private final SheetListQuery query;
    private final Access access;

    SheetsOnStaffHome(SheetListQuery query, Access access) {
        this.query = query;
        this.access = access;
    }

    @Override
    public SlotId<HomeSlots.Home> slot() {
        return HomeSlots.STAFF;
    }

    @Override
    public String template() {
        return "practices/sheet/on-home :: staff";
    }

    @Override
    public Map<String, ?> model(HomeSlots.Home home) {
        if (!access.mayAnywhere(PracticesPermission.SHEET_READ)) {
            return Map.of();
        }
        var lately = ListRequest.of("/admin/practices").with("sort", "changed");
        return Map.of("rows", query.page(lately).rows().stream().limit(SHOWN).toList());
    }
}
