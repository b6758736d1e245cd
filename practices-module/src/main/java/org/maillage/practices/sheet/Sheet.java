package org.maillage.practices.sheet;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.published.PracticeCardChanged;
import org.maillage.practices.published.PracticeId;

import java.time.Instant;

/** A practice sheet as it stands. */
record Sheet(
        PracticeId id,
        int version,
        String kind,
        String slug,
        Ownership ownership,
        @Nullable Instant publishedAt,
        SheetContent content) {

    static AuditSubject subject(PracticeId id) {
        return new AuditSubject("practices.sheet", id.value());
    }

    public boolean published() {
        return publishedAt != null;
    }

    /** The card of the sheet as it stands. */
    PracticeCardChanged card(Instant at) {
        return new PracticeCardChanged(
                UuidV7.next(),
                at,
                id,
                version,
                kind,
                slug,
                content.title(),
                new OrganisationId(ownership.owner()),
                published(),
                false);
    }
}
