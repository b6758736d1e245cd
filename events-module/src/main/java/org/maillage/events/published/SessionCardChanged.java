package org.maillage.events.published;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.delivery.DomainEvent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A session is now as this card says. A full snapshot, published whenever something on it changes (the event's title,
 * address or publication included), when the session is removed, and in answer to {@link SessionCardsRequested}.
 *
 * @param revision rises with every card of this session: of two cards the one with the higher revision is true
 * @param eventTitle the gathering's title
 * @param eventSlug the last part of the gathering's public address, {@code /events/<slug>}; earlier ones redirect to it
 * @param title the session's title
 * @param day the day on which it takes place, in the event's own zone; null while unknown
 * @param published whether the public sees the event
 * @param removed the session is no longer in the programme; no later card follows
 */
public record SessionCardChanged(
        UUID eventId,
        Instant at,
        SessionId session,
        long revision,
        EventId event,
        String eventTitle,
        String eventSlug,
        SessionKind kind,
        String title,
        @Nullable LocalDate day,
        boolean published,
        boolean removed)
        implements DomainEvent {}
