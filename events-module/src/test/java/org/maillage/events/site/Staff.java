package org.maillage.events.site;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.actor.Rights;
import org.maillage.platform.actor.Sessions;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/** People who may do something, as the people module would know them. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Staff.Grants.class, Staff.Accounts.class, Staff.Door.class})
public class Staff {

    /** Who may do what where. */
    public static class Grants implements Rights {

        private final Map<UUID, BiPredicate<Permission, @Nullable UUID>> grants =
                new ConcurrentHashMap<>();

        public UUID account(BiPredicate<Permission, @Nullable UUID> grant) {
            var account = UUID.randomUUID();
            grants.put(account, grant);
            return account;
        }

        @Override
        public boolean may(
                Actor.AccountHolder actor, Permission permission, @Nullable UUID organisationId) {
            return grants.getOrDefault(actor.accountId(), (_, _) -> false)
                    .test(permission, organisationId);
        }

        @Override
        public boolean mayAnywhere(Actor.AccountHolder actor, Permission permission) {
            return grants.containsKey(actor.accountId());
        }
    }

    static class Accounts implements UserDetailsService {

        @Override
        public UserDetails loadUserByUsername(String id) {
            return new Account(new Actor.AccountHolder(UUID.fromString(id), "Camille (fictive)"));
        }
    }

    record Account(Actor.AccountHolder actor) implements UserDetails, HasActor {

        private static final long serialVersionUID = 1L;

        @Override
        public List<GrantedAuthority> getAuthorities() {
            return List.of();
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getUsername() {
            return actor.accountId().toString();
        }
    }

    @RestController
    static class Door {

        private final Sessions sessions;

        Door(Sessions sessions) {
            this.sessions = sessions;
        }

        @GetMapping("/sign-in/test")
        String signIn(@RequestParam UUID account, HttpServletRequest request) {
            sessions.open(account, request);
            return "in";
        }
    }
}
