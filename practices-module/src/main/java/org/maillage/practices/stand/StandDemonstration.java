package org.maillage.practices.stand;

import org.maillage.events.published.SessionId;
import org.maillage.platform.demo.DemonstrationIds;
import org.maillage.practices.demo.DemonstrationFile;
import org.maillage.practices.demo.DemonstrationPart;
import org.maillage.practices.published.PracticeId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** A stand at the colloquium's market for each practice that its text names. */
@Order(2)
@Component
class StandDemonstration implements DemonstrationPart {

    private final AllotStand allot;

    StandDemonstration(AllotStand allot) {
        this.allot = allot;
    }

    /** A stand in the file; practice and session by their references. */
    record Entry(String practice, String session) {

        StandWish wish() {
            return new StandWish(
                    DemonstrationIds.of("stand", practice + "/" + session),
                    new PracticeId(DemonstrationIds.of("practice", practice)),
                    new SessionId(DemonstrationIds.of("session", session)));
        }
    }

    static List<Entry> entries() {
        return DemonstrationFile.read("stands.json", Entry.class);
    }

    @Override
    public void load() {
        for (var entry : entries()) {
            if (allot.allot(entry.wish()) instanceof StandDecision.Declined(var reason)) {
                throw new IllegalStateException("No stand for " + entry + ": " + reason);
            }
        }
    }
}
