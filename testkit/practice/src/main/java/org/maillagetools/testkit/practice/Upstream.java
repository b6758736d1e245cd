package org.maillagetools.testkit.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.maillage.people.published.OrganisationCardChanged;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Instant;
import java.util.UUID;

/** What the modules upstream of practices would have said. */
final class Upstream {

    private final DSLContext db;
    private final DomainEvents events;
    private final TransactionOperations transactions;

    Upstream(DSLContext db, DomainEvents events, TransactionOperations transactions) {
        this.db = db;
        this.events = events;
        this.transactions = transactions;
    }

    /** An organisation that practices knows. */
    UUID organisation() {
        var id = UuidV7.next();
        transactions.executeWithoutResult(_ ->
                events.publish(
                        new OrganisationCardChanged(
                                UuidV7.next(),
                                Instant.EPOCH,
                                new OrganisationId(id),
                                1,
                                "Centre d’essai (fictif)",
                                OrganisationType.COMMUNITY_CENTRE,
                                null,
                                false)));
        settle();
        return id;
    }

    /** Until everything that was published has been received. */
    void settle() {
        var open = DSL.table(DSL.name("platform", "event_publication"));
        await().untilAsserted(() -> assertThat(db.fetch(open)).isEmpty());
    }
}
