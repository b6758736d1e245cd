package org.maillage.platform.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;

/**
 * How patient delivery is.
 *
 * @param silence an instance without a sign of life for so long is taken for dead, and its publications are taken over
 * @param staleness a publication that has not moved for so long is taken for lost, though its instance lives
 * @param backOff wait after the first failure, half of it; each further failure doubles it
 * @param maximumBackOff never wait longer
 * @param attempts failures after which somebody has to decide
 * @param batch publications claimed together, to be delivered again
 * @param round for how long the janitor goes on before it looks around again
 * @param alarm failed publications above which each run complains
 * @param retention for how long received publications and the inbox are kept
 */
@ConfigurationProperties("maillage.delivery")
record DeliveryProperties(
        Duration silence,
        Duration staleness,
        Duration backOff,
        Duration maximumBackOff,
        int attempts,
        int batch,
        Duration round,
        int alarm,
        Duration retention) {

    /** How long a publication that has been delivered so many times waits before it is delivered again. */
    Duration wait(int delivered) {
        Duration wait = backOff.multipliedBy(1L << Math.clamp(delivered, 0, 30));
        return wait.compareTo(maximumBackOff) > 0 ? maximumBackOff : wait;
    }
}
