package org.maillage.practices.catalogue;

import org.maillage.platform.home.HomeSlots;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.practices.kind.Kinds;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Map;

/** The practices published last. */
@Order(20)
@Component
class PracticesOnHome implements SlotContribution<HomeSlots.Home> {

    private static final int SHOWN = 6;

    private final CatalogueQuery query;
    private final Kinds kinds;

    PracticesOnHome(CatalogueQuery query, Kinds kinds) {
        this.query = query;
        this.kinds = kinds;
    }

    @Override
    public SlotId<HomeSlots.Home> slot() {
        return HomeSlots.PUBLIC;
    }

    @Override
    public String template() {
        return "practices/catalogue/on-home :: practices";
    }

    @Override
    public Map<String, ?> model(HomeSlots.Home home) {
        var newest = ListRequest.of(CatalogueController.PATH).with("sort", "published");
        var rows = query.page(newest).rows();
        return rows.isEmpty()
                ? Map.of()
                : Map.of("cards", rows.stream().limit(SHOWN).toList(), "kinds", kinds);
    }
}
