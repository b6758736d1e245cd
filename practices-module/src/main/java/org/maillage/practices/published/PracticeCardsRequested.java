package org.maillage.practices.published;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.delivery.DomainEvent;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who came late needs the card of every sheet. Published by that module, and by practices itself for the next page; answered
 * with at most 500 {@link PracticeCardChanged} at a time.
 *
 * @param requester key of the module that asks
 * @param after the last sheet that was answered; null: from the beginning
 */
public record PracticeCardsRequested(
        UUID eventId, Instant at, String requester, @Nullable PracticeId after)
        implements DomainEvent {}
