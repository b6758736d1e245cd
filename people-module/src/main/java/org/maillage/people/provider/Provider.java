package org.maillage.people.provider;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The service that the operator has named. It is asked for nothing before somebody wants to sign in by it; what it says of itself is
 * believed for a minute, so that one that went away is missed soon; one that does not answer is left alone for some seconds.
 */
@Component("signInProvider")
public class Provider {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final ProviderProperties properties;
    private final ProviderLine line;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Found found;
    private volatile Instant quietUntil = Instant.MIN;

    Provider(ProviderProperties properties, ProviderLine line, Clock clock) {
        this.properties = properties;
        this.line = line;
        this.clock = clock;
    }

    private record Found(ProviderLine.Endpoints endpoints, Instant at) {}

    /** Whether there is one at all; for pages. */
    public boolean configured() {
        return properties.configured();
    }

    /** How people call it, in the reader's language; for pages. */
    public String label() {
        return properties.label(LocaleContextHolder.getLocale().getLanguage());
    }

    /** How a service is called that a link was made with: by its name, or by its address when it is not ours any more. */
    public String called(String issuer) {
        return issuer.equals(properties.issuer()) ? label() : issuer;
    }

    /** The key of what the sign-in page says; null: nothing that we would say. For pages. */
    public @Nullable String said(@Nullable String word) {
        return Stream.of(Word.values())
                .map(Word::key)
                .filter(key -> configured() && key.equals(word))
                .map(key -> "people.provider." + key)
                .findFirst()
                .orElse(null);
    }

    /** Where it answers. */
    ProviderLine.Endpoints endpoints() throws ProviderAway {
        var known = found;
        if (known != null && fresh(known)) {
            return known.endpoints();
        }
        asking.lock();
        try {
            var meanwhile = found;
            return meanwhile != null && fresh(meanwhile) ? meanwhile.endpoints() : ask();
        } finally {
            asking.unlock();
        }
    }

    private boolean fresh(Found known) {
        return known.at().plus(FRESH).isAfter(clock.instant());
    }

    private ProviderLine.Endpoints ask() throws ProviderAway {
        if (quietUntil.isAfter(clock.instant())) {
            throw new ProviderAway("it did not answer some seconds ago");
        }
        try {
            var endpoints = line.discover(properties);
            found = new Found(endpoints, clock.instant());
            return endpoints;
        } catch (ProviderAway away) {
            quietUntil = clock.instant().plus(QUIET);
            throw away;
        }
    }
}
