package org.maillage.platform.home;

import org.maillage.platform.slot.SlotId;

/** What modules show where people arrive. Contributions are ordered by {@code @Order}; each is one full-width block. */
public final class HomeSlots {

    /** The public home, {@code /}. */
    public static final SlotId<Home> PUBLIC = new SlotId<>("platform.home.public", Home.class);

    /** The staff's home, {@code /admin}: what needs attention, each figure a link to the list behind it. */
    public static final SlotId<Home> STAFF = new SlotId<>("platform.home.staff", Home.class);

    private HomeSlots() {}

    /** The subject of both pages: they are about nothing in particular. */
    public record Home() {}
}
