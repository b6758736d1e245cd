package org.maillage.platform.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * An application event: a record in some module's {@code published} package that says what is now true. It carries ids,
 * enums, numbers, dates and titles; only cards carry a person's display name.
 */
public interface DomainEvent {

    /** Its own id, UUID version 7: a listener has its effect once for each id. */
    UUID eventId();

    /** When it became true. */
    Instant at();
}
