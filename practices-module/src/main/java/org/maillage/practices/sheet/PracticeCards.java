package org.maillage.practices.sheet;

import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.published.PracticeCardsRequested;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Sends the cards of all sheets to whoever asks, a page at a time. */
@Component
class PracticeCards {

    private static final int PAGE = 500;

    private final Sheets sheets;
    private final DomainEvents events;

    PracticeCards(Sheets sheets, DomainEvents events) {
        this.sheets = sheets;
        this.events = events;
    }

    @ApplicationModuleListener(id = "practices.card-request")
    void on(PracticeCardsRequested request) {
        var page = sheets.after(request.after(), PAGE);
        page.forEach(sheet -> events.publish(sheet.card(request.at())));
        if (page.size() == PAGE) {
            events.publish(
                    new PracticeCardsRequested(
                            UuidV7.next(), request.at(), request.requester(), page.getLast().id()));
        }
    }
}
