package org.maillage.people.visibility;

import org.maillage.people.access.Visibility;

/** Who sees what of a person. */
record VisibilityState(
        Visibility listing,
        Visibility emailVisibility,
        Visibility phoneVisibility,
        Visibility functionVisibility) {}
