package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

/**
 * Whoever stands at the door, before anybody knows who it is.
 *
 * @param networkAddress where the request came from
 * @param device what the cookie of a known device carries, if there is one
 */
record Caller(String networkAddress, @Nullable String device) {

    static Caller of(HttpServletRequest request) {
        return new Caller(request.getRemoteAddr(), KnownDevices.tokenIn(request));
    }

    static Caller from(String networkAddress) {
        return new Caller(networkAddress, null);
    }
}
