package org.maillage.practices.stand;

import static org.maillage.practices.access.PracticesPermission.STAND_ALLOT;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.delivery.DomainEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Takes a stand away again. */
@Service
class WithdrawStand {

    private final Stands stands;
    private final Access access;
    private final Audit audit;
    private final DomainEvents events;

    WithdrawStand(Stands stands, Access access, Audit audit, DomainEvents events) {
        this.stands = stands;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /**
     * @throws org.maillage.platform.web.Conflict when the stand has changed or is withdrawn already
     */
    @Transactional
    void withdraw(UUID id, int version) {
        var stand = stands.get(id);
        var holder = stands.exhibitors(stand.practice()).in(access, STAND_ALLOT);
        var act = access.require(STAND_ALLOT, holder);
        var withdrawn = stands.withdraw(id, version, act.at());
        audit.record(act, Stand.subject(id), "withdrawn", stand.trace(), null);
        events.publish(withdrawn.entry(act.at()));
    }
}
