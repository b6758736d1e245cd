package org.maillage.practices.stand;

import org.maillage.platform.delivery.DomainEvents;
import org.maillage.practices.published.PracticeCardChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A stand bears its sheet's title, and is not shown while the sheet is a draft. */
@Component
class StandsFollowSheets {

    private final Stands stands;
    private final DomainEvents events;

    StandsFollowSheets(Stands stands, DomainEvents events) {
        this.stands = stands;
        this.events = events;
    }

    @ApplicationModuleListener(id = "practices.stand-sheet")
    void on(PracticeCardChanged card) {
        stands.follow(card).forEach(stand -> events.publish(stand.entry(card.at())));
    }
}
