package org.maillage.practices.site;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.actor.Rights;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

import java.util.Set;
import java.util.UUID;

/** What the person at the desk may do: everything, or everything in some organisations. */
@TestComponent
@Primary
public class Grants implements Rights {

    private volatile boolean everywhere;
    private volatile Set<UUID> organisations = Set.of();

    public void everywhere() {
        everywhere = true;
    }

    public void onlyIn(UUID... these) {
        everywhere = false;
        organisations = Set.of(these);
    }

    @Override
    public boolean may(
            Actor.AccountHolder actor, Permission permission, @Nullable UUID organisation) {
        return everywhere || (organisation != null && organisations.contains(organisation));
    }

    @Override
    public boolean mayAnywhere(Actor.AccountHolder actor, Permission permission) {
        return everywhere || !organisations.isEmpty();
    }
}
