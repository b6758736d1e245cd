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
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BaseUrl baseUrl;

    SecurityHeadersFilter(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String nonce = nonce();
        request.setAttribute(NONCE, nonce);
        put(response, nonce, request.isSecure() || baseUrl.secure());
        keepOutOfCaches(request, response);
        chain.doFilter(request, response);
        leaveCachedFilesAlone(request, response);
    }

    static void put(HttpServletResponse response, String nonce, boolean secure) {
        response.setHeader("Content-Security-Policy", contentPolicy(nonce));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static String contentPolicy(String nonce) {
        return "default-src 'none'; script-src 'nonce-"
                + nonce
                + "' 'strict-dynamic'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; form-action 'self'; manifest-src 'self'; base-uri 'none';"
                + " object-src 'none'; frame-ancestors 'none'";
    }

    /** Every page carries tokens made for one visitor; files of the style say something else when they are served. */
    private static void keepOutOfCaches(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        boolean signedIn = SessionConfiguration.hasCookie(request);
        boolean personal =
                signedIn
                        || ofTheStyle(path)
                        || path.startsWith("/admin")
                        || path.startsWith("/api")
                        || path.startsWith("/sign-in");
        response.setHeader(HttpHeaders.CACHE_CONTROL, personal ? "no-store" : "private, no-cache");
    }

    /** "Not modified" changes what the browser has kept: it does not take it away. */
    private static void leaveCachedFilesAlone(
            HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED
                && ofTheStyle(request.getRequestURI())) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, null);
        }
    }

    private static boolean ofTheStyle(String path) {
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }

    static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
