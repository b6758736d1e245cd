package org.maillage.platform.actor;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * One may do one thing, everywhere; nobody may do anything else.
 *
 * @param holder whoever may
 */
public record SoleRight(Actor.AccountHolder holder, Permission right) implements Rights {

    @Override
    public boolean may(
            Actor.AccountHolder who, Permission permission, @Nullable UUID organisation) {
        return who.equals(holder) && permission.equals(right);
    }

    @Override
    public boolean mayAnywhere(Actor.AccountHolder who, Permission permission) {
        return may(who, permission, null);
    }
}
