package org.maillage.practices.stand;

import org.jspecify.annotations.Nullable;

/**
 * A market session while a stand is allotted.
 *
 * @param open it is a market, and still in the programme
 * @param capacity null: as many stands as wanted
 * @param stands how many there are
 * @param alreadyThere whether the practice that asks has one
 */
record Market(boolean open, @Nullable Integer capacity, int stands, boolean alreadyThere) {

    StandDecision decide(boolean sheetIsPublic) {
        if (!open) {
            return new StandDecision.Declined(StandDecision.Reason.NO_MARKET);
        }
        if (!sheetIsPublic) {
            return new StandDecision.Declined(StandDecision.Reason.SHEET_IS_DRAFT);
        }
        if (alreadyThere) {
            return new StandDecision.Declined(StandDecision.Reason.ALREADY_THERE);
        }
        if (capacity != null && stands >= capacity) {
            return new StandDecision.Declined(StandDecision.Reason.MARKET_FULL);
        }
        return new StandDecision.Granted();
    }
}
