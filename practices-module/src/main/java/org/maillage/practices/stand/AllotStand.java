package org.maillage.practices.stand;

import static org.maillage.practices.access.PracticesPermission.STAND_ALLOT;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.delivery.DomainEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a practice a stand at a market session. */
@Service
class AllotStand {

    private final Stands stands;
    private final Access access;
    private final Audit audit;
    private final DomainEvents events;

    AllotStand(Stands stands, Access access, Audit audit, DomainEvents events) {
        this.stands = stands;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    StandDecision allot(StandWish wish) {
        var exhibit = stands.exhibit(wish.practice());
        var holder = stands.exhibitors(wish.practice()).in(access, STAND_ALLOT);
        var act = access.require(STAND_ALLOT, holder);
        var decision = stands.marketForUpdate(wish).decide(exhibit.published());

        if (decision instanceof StandDecision.Granted) {
            var stand = stands.add(wish, exhibit, act.at());
            audit.record(act, Stand.subject(stand.id()), "allotted", null, stand.trace());
            events.publish(stand.entry(act.at()));
        }
        return decision;
    }
}
