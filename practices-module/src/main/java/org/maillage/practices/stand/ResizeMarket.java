package org.maillage.practices.stand;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.practices.access.PracticesPermission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Says how many stands a market session takes; stands that are there stay. */
@Service
class ResizeMarket {

    private final Markets markets;
    private final Access access;
    private final Audit audit;

    ResizeMarket(Markets markets, Access access, Audit audit) {
        this.markets = markets;
        this.access = access;
        this.audit = audit;
    }

    /** What the audit trail keeps of it. */
    record Trace(@Nullable Integer capacity) {}

    /**
     * A market belongs to nobody's centre: only a grant for the whole network allows it.
     *
     * @throws org.maillage.platform.web.Conflict when the market is not of this version any more
     */
    @Transactional
    void resize(UUID session, int version, @Nullable Integer capacity) {
        var act = access.require(PracticesPermission.STAND_ALLOT, null);
        var before = markets.size(session);
        markets.resize(session, version, capacity);
        audit.record(
                act,
                Markets.subject(session),
                "resized",
                new Trace(before.capacity()),
                new Trace(capacity));
    }
}
