package org.maillage.platform.publication;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.audit.AuditSubject;

import java.util.UUID;

/** What the audit trail keeps of a publication. */
record PublicationAct(
        String listener, String event, PublicationState state, @Nullable String reason) {

    static AuditSubject subject(UUID id) {
        return new AuditSubject("platform.publication", id);
    }

    static PublicationAct of(PublicationQuery.Row publication) {
        return new PublicationAct(
                publication.listener(), publication.eventType(), publication.state(), null);
    }

    PublicationAct become(PublicationState next, @Nullable String because) {
        return new PublicationAct(listener, event, next, because);
    }
}
