package org.maillagetools.testkit.fault;

import java.time.Duration;

/**
 * What a line does to everything that passes.
 *
 * @param toServer latency of what the client says
 * @param toClient latency of what the server says
 * @param bytesPerSecond in each direction; 0: as fast as it goes
 * @param swallowing nothing arrives, and nobody is told
 * @param resets share of what the client says that is answered by a reset
 * @param resetAfter bytes, in both directions together, after which a connection is reset
 */
record Weather(
        Duration toServer,
        Duration toClient,
        int bytesPerSecond,
        boolean swallowing,
        double resets,
        long resetAfter) {

    static final Weather FAIR =
            new Weather(Duration.ZERO, Duration.ZERO, 0, false, 0, Long.MAX_VALUE);

    Weather delayed(Duration server, Duration client) {
        return new Weather(server, client, bytesPerSecond, swallowing, resets, resetAfter);
    }

    Weather throttled(int rate) {
        return new Weather(toServer, toClient, rate, swallowing, resets, resetAfter);
    }

    Weather blackHole() {
        return new Weather(toServer, toClient, bytesPerSecond, true, resets, resetAfter);
    }

    Weather resetting(double share) {
        return new Weather(toServer, toClient, bytesPerSecond, swallowing, share, resetAfter);
    }

    Weather breakingAfter(long bytes) {
        return new Weather(toServer, toClient, bytesPerSecond, swallowing, resets, bytes);
    }
}
