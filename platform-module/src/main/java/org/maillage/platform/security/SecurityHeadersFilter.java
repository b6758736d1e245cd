package org.maillage.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.maillage.platform.web.BaseUrl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Puts the security headers on every answer, whatever becomes of the request afterwards: it stands before everything that may refuse
 * one. Pages find the nonce of their scripts as {@code ${cspNonce}}.
 */
final class SecurityHeadersFilter extends OncePerRequestFilter {

    static final String NONCE = "cspNonce";
    private static final int NONCE_BYTES = 16;

    private final BaseUrl baseUrl;
    private final SecureRandom random = new SecureRandom();

    SecurityHeadersFilter(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String nonce = nonce();
        request.setAttribute(NONCE, nonce);
        response.setHeader("Content-Security-Policy", contentPolicy(nonce));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure() || baseUrl.secure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        keepOutOfCaches(request, response);
        chain.doFilter(request, response);
    }

    private static String contentPolicy(String nonce) {
        return "default-src 'none'; script-src 'nonce-"
                + nonce
                + "' 'strict-dynamic'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; form-action 'self'; manifest-src 'self'; base-uri 'none';"
                + " object-src 'none'; frame-ancestors 'none'";
    }

    /** Every page carries tokens made for one visitor; only files of the style are everybody's. */
    private static void keepOutOfCaches(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        if (path.startsWith("/assets/") || path.startsWith("/webjars/")) {
            return;
        }
        boolean signedIn = SessionConfiguration.hasCookie(request);
        boolean personal = signedIn || path.startsWith("/admin") || path.startsWith("/sign-in");
        response.setHeader(HttpHeaders.CACHE_CONTROL, personal ? "no-store" : "private, no-cache");
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
