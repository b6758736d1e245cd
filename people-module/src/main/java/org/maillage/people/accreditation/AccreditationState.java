package org.maillage.people.accreditation;

import org.jspecify.annotations.Nullable;
import org.maillage.people.period.Period;

/**
 * What is known of an accreditation.
 *
 * @param authority the fund that granted it, in the words of the source
 * @param project the years of the social project on which it was granted
 */
record AccreditationState(
        AccreditationKind kind,
        @Nullable String authority,
        Period period,
        Period project,
        @Nullable String source) {}
