package net.maillage.itinerantcafe.tour;

import static net.maillage.itinerantcafe.db.Tables.PRACTICE_CARD;

import org.jooq.DSLContext;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.published.PracticeCardsRequested;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;

/** Asks for the cards of all sheets while none is known: the module may have been dropped in long after they were written. */
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
    void askWhileNothingIsKnown() {
        transactions.executeWithoutResult(_ -> {
            if (!db.fetchExists(PRACTICE_CARD)) {
                events.publish(
                        new PracticeCardsRequested(
                                UuidV7.next(), clock.instant(), "itinerantcafe", null));
            }
        });
    }
}
