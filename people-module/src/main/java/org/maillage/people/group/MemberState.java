package org.maillage.people.group;

import org.jspecify.annotations.Nullable;
import org.maillage.people.period.Period;

/**
 * What is known of somebody's part in a group.
 *
 * @param describedAs in the words of the source
 */
record MemberState(
        GroupFunction function,
        @Nullable String describedAs,
        Period period,
        @Nullable String source) {}
