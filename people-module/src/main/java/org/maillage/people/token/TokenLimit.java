package org.maillage.people.token;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Limit;
import org.maillage.platform.actor.Permission;
import org.springframework.util.function.SingletonSupplier;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What a token leaves of its holder's rights, for one request. */
final class TokenLimit implements Limit {

    private final Set<String> scopes;
    private final @Nullable Supplier<Set<UUID>> organisations;

    /**
     * @param organisations where it holds, looked up when somebody asks first; null: in the whole network
     */
    TokenLimit(List<String> scopes, @Nullable Supplier<Set<UUID>> organisations) {
        this.scopes = Set.copyOf(scopes);
        this.organisations = organisations == null ? null : SingletonSupplier.of(organisations);
    }

    @Override
    public boolean leaves(Permission permission) {
        return scopes.contains(permission.key());
    }

    @Override
    public boolean everywhere() {
        return organisations == null;
    }

    @Override
    public Set<UUID> within(Collection<UUID> asked) {
        var within = new HashSet<>(asked);
        if (organisations != null) {
            within.retainAll(organisations.get());
        }
        return within;
    }
}
