package org.maillage.people;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.actor.Rights;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What the person at the desk may do: everything, or everything in some organisations. */
@TestComponent
@Primary
public class Grants implements Rights {

    private volatile @Nullable Thread watching;
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private boolean everywhere;
    private boolean readingOnly;
    private Set<UUID> organisations = Set.of();

    public void everywhere() {
        everywhere = true;
        readingOnly = false;
    }

    /** So many questions of others are answered; the one after them fails, once. Whoever watches does not count. */
    public void breakAfter(int questions) {
        watching = Thread.currentThread();
        left.set(questions);
    }

    public boolean hasBroken() {
        return left.get() > 1_000_000;
    }

    public void onlyIn(UUID... these) {
        everywhere = false;
        readingOnly = false;
        organisations = Set.of(these);
    }

    public void readingEverywhere() {
        everywhere = true;
        readingOnly = true;
    }

    public void readingIn(UUID... these) {
        onlyIn(these);
        readingOnly = true;
    }

    @Override
    public boolean may(
            Actor.AccountHolder actor, Permission permission, @Nullable UUID organisation) {
        if (!Thread.currentThread().equals(watching)
                && left.getAndUpdate(n -> n == 0 ? Integer.MAX_VALUE : n - 1) == 0) {
            throw new IllegalStateException("Broken half way");
        }
        return allows(permission)
                && (everywhere || (organisation != null && organisations.contains(organisation)));
    }

    @Override
    public boolean mayAnywhere(Actor.AccountHolder actor, Permission permission) {
        return allows(permission) && (everywhere || !organisations.isEmpty());
    }

    private boolean allows(Permission permission) {
        return !readingOnly || permission.key().endsWith(".read");
    }
}
