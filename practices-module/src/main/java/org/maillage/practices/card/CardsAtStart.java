package org.maillage.practices.card;

import static org.maillage.practices.db.Tables.ORGANISATION_CARD;
import static org.maillage.practices.db.Tables.SESSION_CARD;

import org.jooq.DSLContext;
import org.maillage.events.published.SessionCardsRequested;
import org.maillage.people.published.OrganisationCardsRequested;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;

/** Asks for the cards of others while none is known: this module may have been installed after them. */
@Component
class CardsAtStart {

    private final DSLContext db;
    private final TransactionOperations transactions;
    private final DomainEvents events;
    private final Clock clock;

    CardsAtStart(
            DSLContext db, TransactionOperations transactions, DomainEvents events, Clock clock) {
        this.db = db;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void askForWhatIsUnknown() {
        transactions.executeWithoutResult(_ -> {
            var now = clock.instant();
            if (!db.fetchExists(ORGANISATION_CARD)) {
                events.publish(
                        new OrganisationCardsRequested(UuidV7.next(), now, "practices", null));
            }
            if (!db.fetchExists(SESSION_CARD)) {
                events.publish(new SessionCardsRequested(UuidV7.next(), now, "practices", null));
            }
        });
    }
}
