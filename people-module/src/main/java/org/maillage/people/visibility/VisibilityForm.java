package org.maillage.people.visibility;

import jakarta.validation.constraints.NotNull;

import org.maillage.people.access.Visibility;

/** Who sees what, as it is chosen. */
record VisibilityForm(
        int version,
        @NotNull Visibility listing,
        @NotNull Visibility emailVisibility,
        @NotNull Visibility phoneVisibility,
        @NotNull Visibility functionVisibility) {

    static VisibilityForm of(DirectoryRecord record) {
        var state = record.state();
        return new VisibilityForm(
                record.version(),
                state.listing(),
                state.emailVisibility(),
                state.phoneVisibility(),
                state.functionVisibility());
    }

    VisibilityForm at(int newVersion) {
        return new VisibilityForm(
                newVersion, listing, emailVisibility, phoneVisibility, functionVisibility);
    }

    /** Asked once everything has been checked. */
    VisibilityState state() {
        return new VisibilityState(listing, emailVisibility, phoneVisibility, functionVisibility);
    }
}
