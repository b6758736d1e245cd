package org.maillage.platform.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One line a request, in words {@code name=value}. Nothing in it was written by whoever made the request: the path is the
 * pattern that answered it, without ids and query.
 */
final class RequestLogFilter extends OncePerRequestFilter {

    static final String REQUEST_ID = "request";
    private static final Logger log = LoggerFactory.getLogger("org.maillage.request");
    private static final String NONE = "-";
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,10}");

    private final SecureRandom random = new SecureRandom();
    private final Pseudonyms pseudonyms;

    RequestLogFilter(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        String id = nextId();
        MDC.put(REQUEST_ID, id);
        response.setHeader("X-Request-Id", id);
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            int status = answered ? response.getStatus() : 500;
            write(request, status, (System.nanoTime() - start) / 1_000_000, id);
            MDC.remove(REQUEST_ID);
        }
    }

    private void write(HttpServletRequest request, int status, long milliseconds, String id) {
        log.info(
                "method={} path={} status={} ms={} account={} request={}",
                method(request),
                path(request),
                status,
                milliseconds,
                account(request),
                id);
    }

    private static String method(HttpServletRequest request) {
        return METHOD.matcher(request.getMethod()).matches() ? request.getMethod() : NONE;
    }

    private static String path(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? NONE : pattern.toString();
    }

    private String account(HttpServletRequest request) {
        return request.getAttribute(AccountOfRequest.ATTRIBUTE) instanceof UUID account
                ? pseudonyms.of(account).orElse(NONE)
                : NONE;
    }

    private String nextId() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
