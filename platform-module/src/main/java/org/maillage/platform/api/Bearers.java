package org.maillage.platform.api;

import org.maillage.platform.actor.HasActor;

import java.time.Duration;

/** Who stands behind a token: the port by which the chain asks. Module people answers. */
public interface Bearers {

    /**
     * Looks the token up, at each request anew, and counts the request.
     *
     * @param token as the Authorization header has it, whatever it is
     * @param networkAddress where the request came from
     */
    Answer answer(String token, String networkAddress);

    /** What became of a token. */
    sealed interface Answer {

        /**
         * It works.
         *
         * @param principal its holder, reading only, within the token's limit
         */
        record Known(HasActor principal) implements Answer {}

        /** It is unknown, was withdrawn, has expired, or its holder may not use it: nobody is told which. */
        record Unknown() implements Answer {}

        /** Too many requests with it, or too many unknown ones from this address. */
        record Wait(Duration left) implements Answer {}
    }
}
