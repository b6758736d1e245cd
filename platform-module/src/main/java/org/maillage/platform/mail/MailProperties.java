package org.maillage.platform.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;

/**
 * How mail is sent.
 *
 * @param from {@code Name <address>} or an address; required as soon as there is a mail server
 * @param round mails sent one after the other before the sender looks around again
 * @param claim for how long nobody else takes a mail that an instance is sending
 * @param attempts after which a mail is given up
 * @param backOff wait after the first failure; each further failure doubles it
 * @param maximumBackOff never wait longer
 * @param retention for how long mails are kept once they were sent or given up
 */
@ConfigurationProperties("maillage.mail")
record MailProperties(
        String from,
        int round,
        Duration claim,
        int attempts,
        Duration backOff,
        Duration maximumBackOff,
        Duration retention) {

    Duration wait(int failures) {
        Duration wait = backOff.multipliedBy(1L << Math.clamp(failures - 1L, 0, 30));
        return wait.compareTo(maximumBackOff) > 0 ? maximumBackOff : wait;
    }
}
