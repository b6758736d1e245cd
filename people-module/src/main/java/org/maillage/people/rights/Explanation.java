package org.maillage.people.rights;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Why somebody may, or may not.
 *
 * @param holder the account's name
 * @param organisation null: the network as a whole
 * @param missing what would have to change, when they may not
 */
record Explanation(
        String holder,
        @Nullable String organisation,
        String permission,
        boolean active,
        List<Ground> grounds,
        @Nullable Missing missing) {

    /** What is missing; the nearest to a yes that there is. */
    enum Missing {
        ACCOUNT,
        TIME,
        ROLE,
        SCOPE,
        GRANT
    }

    /** How a grant stands on the day. */
    enum Term {
        LATER,
        ENDLESS,
        LASTS,
        ENDED
    }

    public boolean allowed() {
        return missing == null;
    }

    /**
     * One grant, and what it comes to.
     *
     * @param from the day on which it was given
     * @param fits the role allows it
     * @param way how the organisation lies in the scope; null: it does not
     */
    record Ground(
            String role,
            @Nullable String scope,
            LocalDate from,
            @Nullable LocalDate lastDay,
            Term term,
            boolean fits,
            @Nullable List<WhyQuery.Step> way) {

        public boolean counts() {
            return inForce() && fits && way != null;
        }

        /** Has not ended, nor is it still to come. */
        public boolean inForce() {
            return term == Term.ENDLESS || term == Term.LASTS;
        }
    }
}
