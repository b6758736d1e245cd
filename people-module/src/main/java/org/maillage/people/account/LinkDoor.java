package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import java.time.Duration;
import java.util.Optional;

/**
 * The door of those who come by a link. Whoever sends its form with a guess is counted by network address, and nothing is worked out
 * for them.
 */
@Component
public class LinkDoor {

    private final OneTimeLinks links;
    private final SignInBrake brake;

    LinkDoor(OneTimeLinks links, SignInBrake brake) {
        this.links = links;
        this.brake = brake;
    }

    boolean makesAdministrator(String token) {
        return links.makesAdministrator(token);
    }

    /** The account whose password may be chosen. */
    Optional<Account> accountOf(String token) {
        return links.accountOf(token);
    }

    /** For the sender of a form whose link works or not: too many of the latter wait, whatever they bring. */
    public void count(boolean works, HttpServletRequest request, HttpServletResponse response) {
        var address = SignInBrake.Count.ofAddress(request.getRemoteAddr());
        brake.attempt(address).ifPresent(left -> slowDown(left, response));
        if (works) {
            brake.succeeded(address);
        }
    }

    /** For whoever asks for something that leads to a mail; it does not count against signing in. */
    public void countAsking(String what, HttpServletRequest request, HttpServletResponse response) {
        brake.attempt(asking(what, request)).ifPresent(left -> slowDown(left, response));
    }

    /** What {@link #countAsking} has counted was in order. */
    public void succeeded(String what, HttpServletRequest request) {
        brake.succeeded(asking(what, request));
    }

    private static SignInBrake.Count asking(String what, HttpServletRequest request) {
        return SignInBrake.Count.ofAddress(what + " " + request.getRemoteAddr());
    }

    private static void slowDown(Duration left, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(left.toSeconds() + 1));
        throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
}
