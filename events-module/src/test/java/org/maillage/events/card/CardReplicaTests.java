package org.maillage.events.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.events.db.Tables.ORGANISATION_CARD;
import static org.maillage.events.db.Tables.PERSON_CARD;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Upstream;
import org.maillage.people.published.PersonCardChanged;
import org.maillage.people.published.PersonCardsChanged;
import org.maillage.platform.id.UuidV7;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

@EventsTest
class CardReplicaTests {

    @Autowired Upstream upstream;
    @Autowired DSLContext db;
    @Autowired PersonCards persons;
    @Autowired OrganisationCards organisations;

    private UUID id = UuidV7.next();

    @BeforeEach
    void anotherOne() {
        id = UuidV7.next();
    }

    @Test
    void thePersonsLastNameIsKnownWhateverTheOrder() {
        upstream.publish(Upstream.card(id, 3, "Trois (fictive)", false));
        await().until(() -> persons.name(id).isPresent());
        upstream.publish(Upstream.card(id, 2, "Deux (fictive)", false));
        upstream.settle();

        assertThat(persons.name(id)).hasValue("Trois (fictive)");
    }

    /** The control of the test above: once the replica has forgotten its revision, the guard lets an older card in. */
    @Test
    void withoutTheRevisionAnOlderCardWins() {
        upstream.publish(Upstream.card(id, 3, "Trois (fictive)", false));
        await().until(() -> persons.name(id).isPresent());
        db.update(PERSON_CARD)
                .set(PERSON_CARD.REVISION, 0L)
                .where(PERSON_CARD.PERSON_ID.eq(id))
                .execute();
        upstream.publish(Upstream.card(id, 2, "Deux (fictive)", false));
        upstream.settle();

        assertThat(persons.name(id)).hasValue("Deux (fictive)");
    }

    @Test
    void theSameCardTwiceIsOneCard() {
        PersonCardChanged card = Upstream.card(id, 1, "Une (fictive)", false);
        upstream.publish(card);
        upstream.settle();
        upstream.publish(
                new PersonCardChanged(
                        card.eventId(), card.at(), card.person(), 1, "Une (fictive)", false));
        upstream.settle();

        assertThat(db.fetchCount(PERSON_CARD, PERSON_CARD.PERSON_ID.eq(id))).isEqualTo(1);
    }

    @Test
    void anErasureLeavesATombstoneThatNoLateCardRevives() {
        upstream.publish(Upstream.card(id, 2, "", true));
        await().until(() -> db.fetchExists(PERSON_CARD, PERSON_CARD.PERSON_ID.eq(id)));
        upstream.publish(Upstream.card(id, 1, "Une (fictive)", false));
        upstream.publish(Upstream.card(id, 3, "Une (fictive)", false));
        upstream.settle();

        assertThat(persons.name(id)).isEmpty();
        assertThat(
                        db.fetchSingle(PERSON_CARD, PERSON_CARD.PERSON_ID.eq(id))
                                .get(PERSON_CARD.DISPLAY_NAME))
                .isNull();
    }

    /** An import tells of many at once; a card that was told alone meanwhile may be newer. */
    @Test
    void manyCardsAtOnceAreKeptEachByItsOwnRevision() {
        var other = UuidV7.next();
        var erased = UuidV7.next();
        upstream.publish(Upstream.card(id, 3, "Trois (fictive)", false));
        upstream.publish(Upstream.card(erased, 1, "Une (fictive)", false));
        upstream.settle();

        upstream.publish(
                new PersonCardsChanged(
                        UuidV7.next(),
                        Instant.EPOCH,
                        List.of(
                                Upstream.card(other, 1, "Autre (fictive)", false).card(),
                                Upstream.card(id, 2, "Deux (fictive)", false).card(),
                                Upstream.card(erased, 2, "", true).card())));
        upstream.settle();

        assertThat(persons.name(id)).hasValue("Trois (fictive)");
        assertThat(persons.name(other)).hasValue("Autre (fictive)");
        assertThat(persons.name(erased)).isEmpty();
    }

    @Test
    void theOrganisationsLastNameIsKnownWhateverTheOrder() {
        upstream.publish(Upstream.card(id, 5, "Fédération cinq (fictive)"));
        upstream.publish(Upstream.card(id, 4, "Fédération quatre (fictive)"));
        upstream.settle();

        assertThat(organisations.name(id)).hasValue("Fédération cinq (fictive)");
        assertThat(db.fetchCount(ORGANISATION_CARD, ORGANISATION_CARD.ORGANISATION_ID.eq(id)))
                .isEqualTo(1);
    }
}
