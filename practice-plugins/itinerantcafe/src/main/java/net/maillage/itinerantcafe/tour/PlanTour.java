package net.maillage.itinerantcafe.tour;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Adds days to a café's tour, and takes them away. */
@Service
class PlanTour {

    private final Tours tours;
    private final Access access;
    private final Audit audit;

    PlanTour(Tours tours, Access access, Audit audit) {
        this.tours = tours;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    void add(UUID id, UUID practice, TourDay day) {
        var cafe = tours.cafe(practice);
        var act = access.require(TourPermission.EDIT, cafe.owner());
        tours.add(id, cafe, day, act.at());
        audit.record(act, TourDay.subject(practice), "added", null, day);
    }

    @Transactional
    void remove(UUID id, UUID practice) {
        var cafe = tours.cafe(practice);
        var act = access.require(TourPermission.EDIT, cafe.owner());
        var day = tours.remove(cafe, id);
        audit.record(act, TourDay.subject(practice), "removed", day, null);
    }
}
