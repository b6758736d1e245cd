package org.maillage.platform.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request waits for the pool in vain once. The page that says so, and whoever is looked up for it, would otherwise wait as long
 * again.
 */
final class RequestPatience extends OncePerRequestFilter {

    private static final String ATTRIBUTE = RequestPatience.class.getName();
    private static final ThreadLocal<AtomicBoolean> OVER = new ThreadLocal<>();

    static boolean isOver() {
        var over = OVER.get();
        return over != null && over.get();
    }

    static void end() {
        var over = OVER.get();
        if (over != null) {
            over.set(true);
        }
    }

    /** The container's error page belongs to the request that failed. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(ATTRIBUTE) instanceof AtomicBoolean)) {
            request.setAttribute(ATTRIBUTE, new AtomicBoolean());
        }
        OVER.set((AtomicBoolean) request.getAttribute(ATTRIBUTE));
        try {
            chain.doFilter(request, response);
        } finally {
            OVER.remove();
        }
    }
}
