package org.maillage.people.viewas;

import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An administrator who sees what somebody else sees, and may change nothing.
 *
 * @param actor whose eyes they are
 * @param administrator whose session it is
 */
public record ViewingPrincipal(
        UUID view,
        Actor.AccountHolder actor,
        Actor.AccountHolder administrator,
        String reason,
        Instant endsAt)
        implements UserDetails, HasActor {

    private static final long serialVersionUID = 1L;

    /** Whoever views in the current request, if somebody does. */
    static Optional<ViewingPrincipal> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof ViewingPrincipal viewing
                ? Optional.of(viewing)
                : Optional.empty();
    }

    @Override
    public boolean readOnly() {
        return true;
    }

    @Override
    public Actor.AccountHolder responsible() {
        return administrator;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    /** None: passwords are compared in one place only. */
    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return administrator.accountId().toString();
    }
}
