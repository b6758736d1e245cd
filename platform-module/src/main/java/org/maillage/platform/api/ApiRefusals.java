package org.maillage.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

import java.io.IOException;
import java.time.Duration;

/** What a program is told that is not let in; the header is RFC 6750's, the words are {@code ErrorPages}'. */
final class ApiRefusals implements AuthenticationEntryPoint {

    static final String CHALLENGE = "Bearer realm=\"Maillage\"";

    /** Without a token nothing is said of what was wrong with it. */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable AuthenticationException exception)
            throws IOException {
        refuse(response, HttpStatus.UNAUTHORIZED, CHALLENGE);
    }

    void malformed(HttpServletResponse response) throws IOException {
        refuse(response, HttpStatus.BAD_REQUEST, CHALLENGE + ", error=\"invalid_request\"");
    }

    void unknown(HttpServletResponse response) throws IOException {
        refuse(response, HttpStatus.UNAUTHORIZED, CHALLENGE + ", error=\"invalid_token\"");
    }

    void wait(Duration left, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(left.toSeconds() + 1));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String challenge)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        response.sendError(status.value());
    }
}
