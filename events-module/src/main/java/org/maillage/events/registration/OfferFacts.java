package org.maillage.events.registration;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * For whom registration is open, with how many seats, and when.
 *
 * @param opensAt null: at once
 * @param closesAt null: when the gathering is over
 */
record OfferFacts(
        Audience audience, int cap, @Nullable Instant opensAt, @Nullable Instant closesAt) {}
