package org.maillage.people.mandate;

import org.jspecify.annotations.Nullable;
import org.maillage.people.period.Period;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is known of a mandate.
 *
 * @param function in the words of the source
 * @param attestedOn a day on which the source says that it held
 * @param attestedUntil last of several such days
 */
record MandateState(
        UUID organisation,
        @Nullable String function,
        @Nullable StandardFunction standardFunction,
        Period period,
        @Nullable LocalDate attestedOn,
        @Nullable LocalDate attestedUntil,
        @Nullable String source) {}
