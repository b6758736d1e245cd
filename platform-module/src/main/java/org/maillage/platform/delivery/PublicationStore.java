package org.maillage.platform.delivery;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where Modulith keeps publications. It would mark one as begun before the listener's transaction, and as completed or failed after it,
 * each in a transaction of its own. Here {@link InboxInterceptor} files it inside the listener's transaction and {@link
 * FailureInterceptor} marks what has failed, so that none of this is left to do.
 */
@Component
@Primary
class PublicationStore implements EventPublicationRepository {

    private final EventPublicationRepository tables;
    private final UnderWay underWay;

    PublicationStore(
            @Qualifier("jdbcEventPublicationRepository") EventPublicationRepository tables,
            UnderWay underWay) {
        this.tables = tables;
        this.underWay = underWay;
    }

    @Override
    public TargetEventPublication create(TargetEventPublication publication) {
        if (publication.getEvent() instanceof DomainEvent event) {
            String listener = publication.getTargetIdentifier().getValue();
            underWay.begin(new Reception(listener, event.eventId()));
        }
        return tables.create(publication);
    }

    @Override
    public void markProcessing(UUID publication) {
        // whoever has published or claimed it is at it
    }

    @Override
    public void markCompleted(TargetEventPublication publication, Instant at) {
        publication.markCompleted(at);
    }

    @Override
    public void markCompleted(Object event, PublicationTargetIdentifier listener, Instant at) {
        // filed in the listener's transaction
    }

    @Override
    public void markCompleted(UUID publication, Instant at) {
        // filed in the listener's transaction
    }

    @Override
    public void markFailed(UUID publication) {
        // marked with its cause
    }

    @Override
    public boolean markResubmitted(UUID publication, Instant at) {
        return tables.markResubmitted(publication, at);
    }

    @Override
    public List<TargetEventPublication> findFailedPublications(FailedCriteria criteria) {
        return tables.findFailedPublications(criteria);
    }

    /** For a line in the log of an application that stops; the page of publications knows them all. */
    @Override
    public List<TargetEventPublication> findIncompletePublications() {
        return List.of();
    }

    @Override
    public List<TargetEventPublication> findIncompletePublicationsPublishedBefore(Instant at) {
        return tables.findIncompletePublicationsPublishedBefore(at);
    }

    @Override
    public Optional<TargetEventPublication> findIncompletePublicationsByEventAndTargetIdentifier(
            Object event, PublicationTargetIdentifier listener) {
        return tables.findIncompletePublicationsByEventAndTargetIdentifier(event, listener);
    }

    @Override
    public void deletePublications(List<UUID> publications) {
        tables.deletePublications(publications);
    }

    @Override
    public void deleteCompletedPublications() {
        tables.deleteCompletedPublications();
    }

    @Override
    public void deleteCompletedPublicationsBefore(Instant at) {
        tables.deleteCompletedPublicationsBefore(at);
    }
}
