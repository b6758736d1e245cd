package org.maillage.platform.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.maillage.platform.actor.HasActor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

/**
 * Reads the token of a request, from the Authorization header and nowhere else (RFC 6750, section 2.1): an address ends up in logs and
 * histories. Whoever brings none goes on as nobody.
 */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Bearers bearers;
    private final ApiRefusals refusals;

    BearerFilter(Bearers bearers, ApiRefusals refusals) {
        this.bearers = bearers;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContextHolder.clearContext();
        var lines = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (lines.isEmpty()) {
            chain.doFilter(request, response);
        } else if (lines.size() > 1) {
            refusals.malformed(response);
        } else if (lines.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            String token = lines.getFirst().substring(SCHEME.length()).strip();
            switch (bearers.answer(token, request.getRemoteAddr())) {
                case Bearers.Answer.Known(HasActor principal) -> {
                    letIn(principal);
                    chain.doFilter(request, response);
                }
                case Bearers.Answer.Unknown _ -> refusals.unknown(response);
                case Bearers.Answer.Wait wait -> refusals.wait(wait.left(), response);
            }
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, ApiRefusals.CHALLENGE);
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }

    private static void letIn(HasActor principal) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
