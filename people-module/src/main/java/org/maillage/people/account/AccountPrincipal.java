package org.maillage.people.account;

import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

import java.util.Collection;
import java.util.List;

/** Somebody who is signed in, as the security chain knows them. What they may do is asked of Rights each time. */
record AccountPrincipal(Actor.AccountHolder actor, boolean isEnabled)
        implements UserDetails, HasActor {

    private static final long serialVersionUID = 1L;

    static AccountPrincipal of(Account account) {
        return new AccountPrincipal(
                new Actor.AccountHolder(account.id(), account.displayName()), account.active());
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
        return actor.accountId().toString();
    }
}
