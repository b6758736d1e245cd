package org.maillage.people.token;

import java.time.Duration;
import java.util.Optional;

/** Counts tokens that do not work, by the network address that sends them. The door does it, with its brake. */
public interface WrongTokens {

    /** How long to wait; empty: this one is counted and may be answered. */
    Optional<Duration> count(String networkAddress);
}
