package org.maillagetools.testkit.practice;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.actor.Rights;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

import java.util.UUID;

/** What the person at the desk may do: everything, until it is taken away. */
@TestComponent
@Primary
class Everything implements Rights {

    private volatile boolean granted = true;

    void grant(boolean all) {
        granted = all;
    }

    @Override
    public boolean may(
            Actor.AccountHolder actor, Permission permission, @Nullable UUID organisation) {
        return granted;
    }

    @Override
    public boolean mayAnywhere(Actor.AccountHolder actor, Permission permission) {
        return granted;
    }
}
