package org.maillage.platform.job;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;

/**
 * How background work is done.
 *
 * @param threads jobs that an instance works on at a time
 * @param interval how often it looks for jobs that another instance has begun or left; what it begins itself starts at once
 * @param beat how often it gives a sign of life; after four that were missed another instance takes its jobs over
 * @param backOff wait after a failed batch, doubled with each that fails after it
 * @param retention how long a job that has ended is shown
 */
@ConfigurationProperties("maillage.job")
record JobProperties(
        int threads, Duration interval, Duration beat, Duration backOff, Duration retention) {}
