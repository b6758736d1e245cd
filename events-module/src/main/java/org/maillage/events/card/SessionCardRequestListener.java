package org.maillage.events.card;

import org.maillage.events.published.SessionCardsRequested;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Answers whoever asks for the cards of all sessions. */
@Component
class SessionCardRequestListener {

    private final SessionAnnouncements announcements;

    SessionCardRequestListener(SessionAnnouncements announcements) {
        this.announcements = announcements;
    }

    @ApplicationModuleListener(id = "events.session-cards-requested")
    void on(SessionCardsRequested request) {
        announcements.answer(request);
    }
}
