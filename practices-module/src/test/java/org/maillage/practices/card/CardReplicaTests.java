package org.maillage.practices.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.practices.db.Tables.ORGANISATION_CARD;
import static org.maillage.practices.db.Tables.SESSION_CARD;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.events.published.SessionKind;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.db.tables.records.SessionCardRecord;
import org.maillage.practices.site.Neighbours;
import org.maillage.practices.site.PracticesTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;

@PracticesTest
class CardReplicaTests {

    @Autowired Neighbours neighbours;
    @Autowired DSLContext db;

    private UUID id;

    @BeforeEach
    void somethingNew() {
        id = UuidV7.next();
    }

    @Test
    void theLastNameOfAnOrganisationIsKnownWhateverTheOrder() {
        neighbours.publish(Neighbours.organisation(id, 3, "Trois (fictive)"));
        neighbours.settle();
        neighbours.publish(Neighbours.organisation(id, 2, "Deux (fictive)"));
        neighbours.settle();

        assertThat(name()).isEqualTo("Trois (fictive)");
        neighbours.publish(Neighbours.organisation(id, 4, "Quatre (fictive)"));
        neighbours.settle();
        assertThat(name()).isEqualTo("Quatre (fictive)");
    }

    @Test
    void theSameCardTwiceIsOneCard() {
        var card = Neighbours.organisation(id, 1, "Une (fictive)");
        neighbours.publish(card);
        neighbours.settle();
        neighbours.publish(card);
        neighbours.settle();

        assertThat(db.fetchCount(ORGANISATION_CARD, ORGANISATION_CARD.ORGANISATION_ID.eq(id)))
                .isEqualTo(1);
    }

    @Test
    void aMarketThatBecameAPlenaryDoesNotComeBackWithAnOlderCard() {
        var event = UuidV7.next();
        neighbours.publish(Neighbours.session(id, 2, event, SessionKind.PLENARY, true));
        neighbours.settle();
        neighbours.publish(Neighbours.session(id, 1, event, SessionKind.PRACTICE_MARKET, true));
        neighbours.settle();

        assertThat(session().getMarket()).isFalse();
        neighbours.publish(Neighbours.session(id, 3, event, SessionKind.PRACTICE_MARKET, false));
        neighbours.settle();
        assertThat(session().getMarket()).isTrue();
        assertThat(session().getPublished()).isFalse();
    }

    private String name() {
        return db.fetchSingle(ORGANISATION_CARD, ORGANISATION_CARD.ORGANISATION_ID.eq(id))
                .getDisplayName();
    }

    private SessionCardRecord session() {
        return db.fetchSingle(SESSION_CARD, SESSION_CARD.SESSION_ID.eq(id));
    }

    /** The control: once the replica has forgotten its revision, the guard lets an older card in. */
    @Test
    void withoutTheRevisionAnOlderCardWins() {
        neighbours.publish(Neighbours.organisation(id, 3, "Trois (fictive)"));
        neighbours.settle();
        db.update(ORGANISATION_CARD)
                .set(ORGANISATION_CARD.REVISION, 0L)
                .where(ORGANISATION_CARD.ORGANISATION_ID.eq(id))
                .execute();
        neighbours.publish(Neighbours.organisation(id, 2, "Deux (fictive)"));
        neighbours.settle();

        assertThat(name()).isEqualTo("Deux (fictive)");
    }
}
