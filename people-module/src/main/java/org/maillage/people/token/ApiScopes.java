package org.maillage.people.token;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.api.ApiScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What a token may be given: no more than the API asks for, and no more than whoever makes it has. */
@Component
class ApiScopes {

    private final ObjectProvider<ApiScope> declared;
    private final Access access;

    ApiScopes(ObjectProvider<ApiScope> declared, Access access) {
        this.declared = declared;
        this.access = access;
    }

    /** What the actor has somewhere. */
    List<Permission> own() {
        return declared.stream()
                .map(ApiScope::permission)
                .filter(access::mayAnywhere)
                .distinct()
                .sorted(Comparator.comparing(Permission::key))
                .toList();
    }

    /** Whether the actor has all of them, and there. */
    boolean areOwn(List<String> keys, @Nullable UUID organisation) {
        var own = own();
        return !keys.isEmpty()
                && keys.stream()
                        .allMatch(key -> own.stream().anyMatch(one -> is(one, key, organisation)));
    }

    private boolean is(Permission own, String key, @Nullable UUID organisation) {
        return own.key().equals(key) && (organisation == null || access.may(own, organisation));
    }
}
