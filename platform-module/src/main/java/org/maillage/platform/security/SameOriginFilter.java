package org.maillage.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.BaseUrl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Lets a request that may change something pass only when it comes from a page of ours. Every browser says where a form was sent from,
 * by Sec-Fetch-Site or by Origin; who says neither is no browser with our page open, and is refused.
 */
final class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final BaseUrl baseUrl;
    private final RefusedRequests refused;

    SameOriginFilter(BaseUrl baseUrl, RefusedRequests refused) {
        this.baseUrl = baseUrl;
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HARMLESS.contains(request.getMethod()) || comesFromUs(request)) {
            chain.doFilter(request, response);
        } else {
            refused.foreignOrigin(request, response);
        }
    }

    private boolean comesFromUs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        return origin == null ? site != null : ours(origin, request.getHeader(HttpHeaders.HOST));
    }

    private boolean ours(String origin, @Nullable String host) {
        if (origin.equalsIgnoreCase(originOf(baseUrl.value()))) {
            return true;
        }
        return host != null
                && (origin.equalsIgnoreCase("http://" + host)
                        || origin.equalsIgnoreCase("https://" + host));
    }

    private static String originOf(String url) {
        var uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
