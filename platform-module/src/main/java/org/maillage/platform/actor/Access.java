package org.maillage.platform.actor;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * The door of every use case: it decides whether the actor may, says when the act happens, and lets a form that was sent
 * twice pass once. Without a {@link Rights} bean nobody but the software may do anything.
 */
@Component
public class Access {

    private static final String READ_ONLY = "platform.read-only";

    private final CurrentActor currentActor;
    private final ObjectProvider<Rights> rights;
    private final ObjectProvider<SubmissionGuard> submissions;
    private final Clock clock;

    Access(
            CurrentActor currentActor,
            ObjectProvider<Rights> rights,
            ObjectProvider<SubmissionGuard> submissions,
            Clock clock) {
        this.currentActor = currentActor;
        this.rights = rights;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * @param owner the organisation that owns the record, null for what belongs to the network as a whole
     * @throws AccessRefused when the actor may not
     * @throws IllegalStateException without a transaction
     */
    public Act require(Permission permission, @Nullable UUID owner) {
        if (!may(permission, owner)) {
            throw new AccessRefused(permission.key());
        }
        return begin();
    }

    /**
     * For what everybody may do, such as registering for an event: the act of whoever it is.
     *
     * @throws AccessRefused when whoever acts may look only
     */
    public Act open() {
        return begin();
    }

    /**
     * For signing in and out: the act of the account's holder, who is not yet, or no longer, whoever acts. The form may come again,
     * and counts each time: whoever sends it twice is to be in, or out, by the second answer too.
     */
    public Act comingOrGoing(Actor.AccountHolder holder) {
        return begin(holder);
    }

    /** Whether {@link #require} would let the actor pass; for buttons and reading pages. */
    public boolean may(Permission permission, @Nullable UUID owner) {
        return switch (currentActor.get()) {
            case Actor.Software _ -> true;
            case Actor.Anonymous _ -> false;
            case Actor.AccountHolder holder -> {
                var answer = rights.getIfAvailable();
                yield answer != null
                        && left(permission, owner)
                        && answer.may(holder, permission, owner);
            }
        };
    }

    /** For which of these owners {@link #may} says yes; for lists and choices. */
    public Set<UUID> among(Permission permission, Collection<UUID> owners) {
        return switch (currentActor.get()) {
            case Actor.Software _ -> Set.copyOf(owners);
            case Actor.Anonymous _ -> Set.of();
            case Actor.AccountHolder holder -> {
                var answer = rights.getIfAvailable();
                yield answer == null
                        ? Set.of()
                        : left(permission, answer.among(holder, permission, owners));
            }
        };
    }

    /** Whether the actor may somewhere in the network; for navigation. */
    public boolean mayAnywhere(Permission permission) {
        return switch (currentActor.get()) {
            case Actor.Software _ -> true;
            case Actor.Anonymous _ -> false;
            case Actor.AccountHolder holder -> {
                var answer = rights.getIfAvailable();
                var limit = currentActor.limit();
                yield answer != null
                        && (limit == null || limit.leaves(permission))
                        && answer.mayAnywhere(holder, permission);
            }
        };
    }

    /**
     * Beginning of a reading page for staff.
     *
     * @throws AccessRefused when the actor may not anywhere
     */
    public void requireAnywhere(Permission permission) {
        if (!mayAnywhere(permission)) {
            throw new AccessRefused(permission.key(), true);
        }
    }

    /** What the actor's limit leaves of it. */
    private boolean left(Permission permission, @Nullable UUID owner) {
        var limit = currentActor.limit();
        return limit == null
                || (limit.leaves(permission)
                        && (limit.everywhere()
                                || (owner != null && !limit.within(Set.of(owner)).isEmpty())));
    }

    private Set<UUID> left(Permission permission, Set<UUID> owners) {
        var limit = currentActor.limit();
        if (limit == null || (limit.everywhere() && limit.leaves(permission))) {
            return owners;
        }
        return limit.leaves(permission) ? limit.within(owners) : Set.of();
    }

    private Act begin() {
        if (currentActor.readOnly()) {
            throw new AccessRefused(READ_ONLY);
        }
        var act = begin(currentActor.get());
        submissions.ifAvailable(SubmissionGuard::claim);
        return act;
    }

    private Act begin(Actor actor) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A use case runs inside a transaction");
        }
        return new Act(actor, clock.instant());
    }
}
