package org.maillage.practices.stand;

/** What became of the wish for a stand. */
sealed interface StandDecision {

    /** There is a stand now. */
    record Granted() implements StandDecision {}

    /** There is none. */
    record Declined(Reason reason) implements StandDecision {}

    /** Why there is none. */
    enum Reason {
        NO_MARKET,
        MARKET_FULL,
        ALREADY_THERE,
        SHEET_IS_DRAFT
    }
}
