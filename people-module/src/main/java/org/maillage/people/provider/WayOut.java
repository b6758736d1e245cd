package org.maillage.people.provider;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.people.account.Arrival;
import org.maillage.platform.actor.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.Optional;

/**
 * Whoever came by the service leaves by it. Their session here has ended by then, whatever the service does: what it kept for the way
 * out is noted before, for this one request. The answer to a form cannot lead to another site itself ({@code form-action}).
 */
@Component
public class WayOut implements LogoutHandler, LogoutSuccessHandler {

    static final String PAGE = "/sign-in/oidc/out";
    static final String WAY = "org.maillage.people.provider.way";

    private final Sessions sessions;

    WayOut(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        note(request);
    }

    /** To be called before the request's session ends. */
    public void note(HttpServletRequest request) {
        sessions.kept(Arrival.WAY, request)
                .ifPresent(way -> request.setAttribute(WAY, ProviderWay.of(way)));
    }

    /** The page that leads on, for whoever has come by the service; empty: they may stay. */
    public Optional<String> page(HttpServletRequest request) {
        return request.getAttribute(WAY) == null ? Optional.empty() : Optional.of(PAGE);
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication)
            throws IOException, ServletException {
        var page = page(request);
        if (page.isPresent()) {
            request.getRequestDispatcher(page.get()).forward(request, response);
        } else {
            response.setHeader(HttpHeaders.LOCATION, "/");
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }
}
