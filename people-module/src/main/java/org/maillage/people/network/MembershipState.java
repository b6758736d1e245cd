package org.maillage.people.network;

import org.jspecify.annotations.Nullable;
import org.maillage.people.period.Period;

import java.util.UUID;

/** What is known of a membership, seen from the member. */
record MembershipState(UUID parent, Period period, @Nullable String source) {}
