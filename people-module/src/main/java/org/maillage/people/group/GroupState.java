package org.maillage.people.group;

import org.jspecify.annotations.Nullable;
import org.maillage.people.period.Period;

/** What is known of a working group. */
record GroupState(String name, @Nullable String purpose, Period period) {}
