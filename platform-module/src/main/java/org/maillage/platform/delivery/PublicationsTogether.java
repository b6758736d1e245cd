package org.maillage.platform.delivery;

import static org.maillage.platform.db.Tables.EVENT_PUBLICATION;

import org.jooq.DSLContext;
import org.maillage.platform.db.tables.records.EventPublicationRecord;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Modulith stores publications one by one; an import would wait for each. */
@Component
class PublicationsTogether {

    private static final int AT_ONCE = 1_000;

    private static final ThreadLocal<List<EventPublicationRecord>> WAITING = new ThreadLocal<>();

    private final DSLContext db;
    private final EventSerializer serializer;

    PublicationsTogether(DSLContext db, EventSerializer serializer) {
        this.db = db;
        this.serializer = serializer;
    }

    /** Whatever is published meanwhile is stored at the end, though one of them may have failed: as if each had been stored at once. */
    void store(Runnable publishing) {
        var rows = new ArrayList<EventPublicationRecord>();
        WAITING.set(rows);
        try {
            publishing.run();
        } finally {
            WAITING.remove();
            insert(rows);
        }
    }

    /** Whether it will be stored with others. */
    boolean take(TargetEventPublication publication) {
        var others = WAITING.get();
        if (others == null) {
            return false;
        }
        others.add(row(publication));
        if (others.size() == AT_ONCE) {
            insert(others);
            others.clear();
        }
        return true;
    }

    private void insert(List<EventPublicationRecord> rows) {
        if (!rows.isEmpty()) {
            db.insertInto(EVENT_PUBLICATION).set(rows).execute();
        }
    }

    private EventPublicationRecord row(TargetEventPublication publication) {
        var row = new EventPublicationRecord();
        row.setId(publication.getIdentifier());
        row.setListenerId(publication.getTargetIdentifier().getValue());
        row.setEventType(publication.getEvent().getClass().getName());
        row.setSerializedEvent(serializer.serialize(publication.getEvent()).toString());
        row.setPublicationDate(publication.getPublicationDate());
        row.setStatus(publication.getStatus().name());
        row.setCompletionAttempts(1);
        row.setLastResubmissionDate(publication.getPublicationDate());
        return row;
    }
}
