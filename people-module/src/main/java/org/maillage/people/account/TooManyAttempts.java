package org.maillage.people.account;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;

import java.time.Duration;

/** What the doors answer while the brake is on. */
final class TooManyAttempts {

    private TooManyAttempts() {}

    static String answer(Duration left, Errors errors, HttpServletResponse response, String view) {
        long minutes = left.plusSeconds(59).toMinutes();
        errors.reject("people.account.sign-in.wait", new Object[] {minutes}, null);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(left.toSeconds() + 1));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return view;
    }
}
