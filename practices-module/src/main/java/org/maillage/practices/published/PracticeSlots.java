package org.maillage.practices.published;

import org.maillage.platform.slot.SlotId;

/** Places in the pages of practices that others fill. */
public final class PracticeSlots {

    /** Below the sections of a sheet's public page. */
    public static final SlotId<PracticeSheet> SHEET =
            new SlotId<>("practices.sheet.sections", PracticeSheet.class);

    private PracticeSlots() {}
}
