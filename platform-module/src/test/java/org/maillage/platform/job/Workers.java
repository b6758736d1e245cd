package org.maillage.platform.job;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.actor.Rights;
import org.springframework.boot.test.context.TestComponent;

import java.util.UUID;

/** One who may write numbers, those who may bring in the lamps of one house, and the moment when nobody may any more. */
@TestComponent
public class Workers implements Rights {

    public static final UUID HOUSE = UUID.randomUUID();

    /** Writes numbers, wherever, and brings in no lamps. */
    public static final Actor.AccountHolder CLAUDE =
            new Actor.AccountHolder(UUID.randomUUID(), "Claude (fictive)");

    public static final Actor.AccountHolder ODILE =
            new Actor.AccountHolder(UUID.randomUUID(), "Odile (fictive)");
    public static final Actor.AccountHolder STRANGER =
            new Actor.AccountHolder(UUID.randomUUID(), "Serge (fictif)");

    private volatile boolean withdrawn;

    public void mayAgain() {
        withdrawn = false;
    }

    public void mayNoMore() {
        withdrawn = true;
    }

    @Override
    public boolean may(
            Actor.AccountHolder who, Permission permission, @Nullable UUID organisation) {
        return !withdrawn
                && permission == PlatformPermission.PUBLICATIONS
                && (who.equals(CLAUDE) ? organisation == null : HOUSE.equals(organisation));
    }

    @Override
    public boolean mayAnywhere(Actor.AccountHolder who, Permission permission) {
        return !withdrawn;
    }
}
