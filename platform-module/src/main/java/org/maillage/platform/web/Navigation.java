package org.maillage.platform.web;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The entries that the actor may see. */
@Component
class Navigation {

    private static final Logger log = LoggerFactory.getLogger(Navigation.class);

    /** Every other page stands below them, and is not part of them. */
    private static final Set<String> HOMES = Set.of("/", "/admin");

    private final ObjectProvider<NavigationItem> all;
    private final Access access;

    Navigation(ObjectProvider<NavigationItem> all, Access access) {
        this.all = all;
        this.access = access;
    }

    List<Frame.Item> items(NavigationItem.Area area, Actor actor, String path) {
        if (area != NavigationItem.Area.PUBLIC && actor instanceof Actor.Anonymous) {
            return List.of();
        }
        var current = currentPath(path);
        return all.stream()
                .filter(item -> item.area() == area)
                .filter(this::visible)
                .sorted(
                        Comparator.comparingInt(NavigationItem::order)
                                .thenComparing(NavigationItem::path))
                .map(item ->
                        new Frame.Item(
                                item.labelKey(),
                                item.path(),
                                item.icon(),
                                item.path().equals(current)))
                .toList();
    }

    private boolean visible(NavigationItem item) {
        var permission = item.permission();
        if (permission == null) {
            return true;
        }
        try {
            return access.mayAnywhere(permission);
        } catch (DataAccessException | TransactionException e) {
            log.warn("Navigation without {}: {}", item.path(), e.toString());
            return false;
        }
    }

    /** The longest entry that the path stands at or below. */
    private String currentPath(String path) {
        return all.stream()
                .map(NavigationItem::path)
                .filter(item ->
                        path.equals(item)
                                || path.startsWith(item.endsWith("/") ? item : item + "/"))
                .filter(item -> !HOMES.contains(item) || path.equals(item))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
