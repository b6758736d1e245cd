package org.maillage.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Reads no file of anybody who has not signed in; it stands in the security chain, before whatever looks for a parameter. */
public final class FilesOfAccountsFilter extends OncePerRequestFilter {

    private final CurrentActor actor;

    public FilesOfAccountsFilter(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FileForm.brings(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(actor.get() instanceof Actor.AccountHolder)) {
            response.setHeader(HttpHeaders.LOCATION, "/sign-in");
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            // an answer that is not on its way when the unread rest is given up becomes a 500
            response.flushBuffer();
            return;
        }
        int refused = BadInputFilter.check(request);
        if (refused == 0) {
            chain.doFilter(request, response);
        } else if (!response.isCommitted()) {
            response.sendError(refused);
        }
    }
}
