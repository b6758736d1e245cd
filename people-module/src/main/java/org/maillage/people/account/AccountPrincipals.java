package org.maillage.people.account;

import org.maillage.people.viewas.Views;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Tells the security chain, at each request, whether the account of a session may still be used. */
@Component
class AccountPrincipals implements UserDetailsService {

    private final Accounts accounts;
    private final Views views;

    AccountPrincipals(Accounts accounts, Views views) {
        this.accounts = accounts;
        this.views = views;
    }

    @Override
    public UserDetails loadUserByUsername(String accountId) {
        return accounts.find(UUID.fromString(accountId))
                .map(account -> seen(AccountPrincipal.of(account)))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /** An administrator who looks as somebody else is somebody else, and changes nothing. */
    private UserDetails seen(AccountPrincipal principal) {
        return principal.isEnabled()
                ? views.of(principal.actor()).<UserDetails>map(viewing -> viewing).orElse(principal)
                : principal;
    }
}
