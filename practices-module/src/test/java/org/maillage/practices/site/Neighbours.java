package org.maillage.practices.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.DSLContext;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionCardChanged;
import org.maillage.events.published.SessionId;
import org.maillage.events.published.SessionKind;
import org.maillage.people.published.OrganisationCardChanged;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.maillage.platform.delivery.DomainEvent;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Publishes what people and events would. */
@TestComponent
public class Neighbours {

    private static final Instant THEN = Instant.parse("2026-01-05T08:00:00Z");

    private final DomainEvents events;
    private final TransactionOperations transaction;
    private final DSLContext db;

    Neighbours(DomainEvents events, TransactionOperations transaction, DSLContext db) {
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
        await().untilAsserted(() -> assertThat(db.fetch(open)).isEmpty());
    }

    /** An organisation whose card has arrived. */
    public UUID organisation(String name) {
        var id = UuidV7.next();
        publish(organisation(id, 1, name));
        settle();
        return id;
    }

    public static OrganisationCardChanged organisation(UUID id, long revision, String name) {
        return new OrganisationCardChanged(
                UuidV7.next(),
                THEN,
                new OrganisationId(id),
                revision,
                name,
                OrganisationType.COMMUNITY_CENTRE,
                null,
                false);
    }

    /** A market session of a public gathering whose card has arrived. */
    public UUID market(UUID event) {
        var id = UuidV7.next();
        publish(session(id, 1, event, SessionKind.PRACTICE_MARKET, true));
        settle();
        return id;
    }

    public static SessionCardChanged session(
            UUID id, long revision, UUID event, SessionKind kind, boolean published) {
        return new SessionCardChanged(
                UuidV7.next(),
                THEN,
                new SessionId(id),
                revision,
                new EventId(event),
                "Rencontre (fictive)",
                "rencontre-" + event,
                kind,
                "Marché (fictif) " + revision,
                LocalDate.of(2026, 3, 14),
                published,
                false);
    }
}
