package org.maillage.people.account;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Tells the security chain, at each request, whether the account of a session may still be used. */
@Component
class AccountPrincipals implements UserDetailsService {

    private final Accounts accounts;

    AccountPrincipals(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String accountId) {
        return accounts.find(UUID.fromString(accountId))
                .map(AccountPrincipal::of)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
