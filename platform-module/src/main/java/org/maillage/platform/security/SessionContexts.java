package org.maillage.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.HasActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who is signed in, asked anew at each request: the session knows no more of them than the account's id, so that an account that was
 * disabled a moment ago has no way in. Module people answers as {@link UserDetailsService}, by the account's id.
 */
@Component
class SessionContexts implements SecurityContextRepository {

    static final String HOLDER = "holder";
    static final Duration LONGEST = Duration.ofHours(12);

    private final ObjectProvider<UserDetailsService> accounts;
    private final Clock clock;

    SessionContexts(ObjectProvider<UserDetailsService> accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(
            org.springframework.security.web.context.HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    SecurityContext load(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        var session = request.getSession(false);
        if (session != null) {
            authenticated(session).ifPresentOrElse(context::setAuthentication, session::invalidate);
        }
        return context;
    }

    /** What the request's session knows, if there is one. */
    static Optional<SessionHolder> holder(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(HOLDER) instanceof SessionHolder holder
                ? Optional.of(holder)
                : Optional.empty();
    }

    private Optional<Authentication> authenticated(HttpSession session) {
        if (!(session.getAttribute(HOLDER) instanceof SessionHolder holder)
                || holder.since().plus(LONGEST).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return usable(holder.account().toString())
                .map(a ->
                        UsernamePasswordAuthenticationToken.authenticated(
                                a, null, a.getAuthorities()));
    }

    private Optional<UserDetails> usable(String accountId) {
        try {
            var account = accounts.getObject().loadUserByUsername(accountId);
            return Optional.of(account).filter(a -> a instanceof HasActor && a.isEnabled());
        } catch (UsernameNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Sessions are opened by {@link DatabaseSessions} alone. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Nothing of the context is kept: it is made anew from the account.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(HOLDER) != null;
    }

    /** Loaded at most once a request, and not at all for a file that nobody has to sign in for. */
    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<SecurityContext> load;
        private @Nullable SecurityContext loaded;

        Deferred(Supplier<SecurityContext> load) {
            this.load = load;
        }

        @Override
        public SecurityContext get() {
            var context = loaded == null ? load.get() : loaded;
            loaded = context;
            return context;
        }

        @Override
        public boolean isGenerated() {
            return false;
        }
    }
}
