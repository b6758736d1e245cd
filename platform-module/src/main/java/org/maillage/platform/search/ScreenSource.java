package org.maillage.platform.search;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.web.Labels;
import org.maillage.platform.web.NavigationItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;

/** The entries of the staff's navigation. */
@Component
class ScreenSource implements SearchSource {

    private final ObjectProvider<NavigationItem> items;
    private final Access access;
    private final Labels labels;

    ScreenSource(ObjectProvider<NavigationItem> items, Access access, Labels labels) {
        this.items = items;
        this.access = access;
        this.labels = labels;
    }

    @Override
    public String titleKey() {
        return "platform.search.screens";
    }

    @Override
    public String icon() {
        return "layout-grid";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<SearchHit> find(List<String> words, int most) {
        return items.stream()
                .filter(item -> item.area() != NavigationItem.Area.PUBLIC)
                .filter(item -> Folded.hasAll(name(item), words))
                .filter(item -> may(item.permission()))
                .sorted(
                        Comparator.comparing(NavigationItem::area)
                                .thenComparingInt(NavigationItem::order))
                .limit(most)
                .map(item -> new SearchHit(name(item), null, item.path()))
                .toList();
    }

    private String name(NavigationItem item) {
        return labels.named(item.labelKey(), item.labelKey());
    }

    private boolean may(@Nullable Permission permission) {
        return permission == null || access.mayAnywhere(permission);
    }
}
