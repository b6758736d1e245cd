package org.maillage.events.site;

import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.maillage.events.db.Tables.ORGANISATION_CARD;
import static org.maillage.events.db.Tables.PERSON_CARD;

import org.jooq.DSLContext;
import org.maillage.people.published.OrganisationCardChanged;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.maillage.people.published.PersonCardChanged;
import org.maillage.people.published.PersonId;
import org.maillage.platform.delivery.DomainEvent;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Instant;
import java.util.UUID;

/** Publishes what people would. */
@TestComponent
public class Upstream {

    private static final Instant THEN = Instant.parse("2026-01-05T08:00:00Z");

    private final DomainEvents events;
    private final TransactionOperations transaction;
    private final DSLContext db;

    Upstream(DomainEvents events, TransactionOperations transaction, DSLContext db) {
        this.events = events;
        this.transaction = transaction;
        this.db = db;
    }

    public void publish(DomainEvent... published) {
        transaction.executeWithoutResult(_ -> {
            for (var event : published) {
                events.publish(event);
            }
        });
    }

    /** Waits until everything that was published has been received. */
    public void settle() {
        var open = table(name("platform", "event_publication"));
        await().until(() -> db.fetchCount(open) == 0);
    }

    public static PersonCardChanged card(UUID person, long revision, String name, boolean erased) {
        return new PersonCardChanged(
                UuidV7.next(), THEN, new PersonId(person), revision, name, erased);
    }

    public static OrganisationCardChanged card(UUID organisation, long revision, String name) {
        return new OrganisationCardChanged(
                UuidV7.next(),
                THEN,
                new OrganisationId(organisation),
                revision,
                name,
                OrganisationType.FEDERATION,
                null,
                false);
    }

    /** A person whose card has arrived. */
    public UUID person(String name) {
        var id = UuidV7.next();
        publish(card(id, 1, name, false));
        await().until(() -> db.fetchExists(PERSON_CARD, PERSON_CARD.PERSON_ID.eq(id)));
        return id;
    }

    /** An organisation whose card has arrived. */
    public UUID organisation(String name) {
        var id = UuidV7.next();
        publish(card(id, 1, name));
        await().until(() ->
                db.fetchExists(ORGANISATION_CARD, ORGANISATION_CARD.ORGANISATION_ID.eq(id)));
        return id;
    }
}
