package org.maillage.people.rights;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.actor.Rights;
import org.maillage.platform.web.Dates;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Answers from the grants as they stand at this moment, on every instance: nothing is kept from one question to the next but
 * within one request.
 */
@Component
class GrantedRights implements Rights {

    private final HeldRoles held;
    private final RequestMemory memory;
    private final Clock clock;

    GrantedRights(HeldRoles held, RequestMemory memory, Clock clock) {
        this.held = held;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public boolean may(
            Actor.AccountHolder actor, Permission permission, @Nullable UUID organisationId) {
        return allows(roles(actor.accountId(), organisationId), permission);
    }

    @Override
    public Set<UUID> among(
            Actor.AccountHolder actor, Permission permission, Collection<UUID> organisationIds) {
        var asked = Set.copyOf(organisationIds);
        if (may(actor, permission, null)) {
            return asked;
        }
        var allowed = new HashSet<>(held.below(actor.accountId(), permission.key(), today()));
        allowed.retainAll(asked);
        return allowed;
    }

    @Override
    public boolean mayAnywhere(Actor.AccountHolder actor, Permission permission) {
        UUID account = actor.accountId();
        if (Role.concernsTheNetwork(permission.key())) {
            return allows(roles(account, null), permission);
        }
        var roles = memory.recall(account + "/anywhere", () -> held.anywhere(account, today()));
        return allows(roles, permission);
    }

    private Set<Role> roles(UUID account, @Nullable UUID organisation) {
        if (organisation == null) {
            return memory.recall(account + "/everywhere", () -> held.everywhere(account, today()));
        }
        return memory.recall(
                account + "/" + organisation, () -> held.within(account, organisation, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.PARIS);
    }

    private static boolean allows(Set<Role> roles, Permission permission) {
        return roles.stream().anyMatch(role -> role.allows(permission.key()));
    }
}
