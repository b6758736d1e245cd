package org.maillage.platform.delivery;

import static org.maillage.platform.db.Tables.EVENT_PUBLICATION;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns what is stored back into records. */
@Component
class StoredEvents {

    private static final Logger log = LoggerFactory.getLogger(StoredEvents.class);

    private final EventSerializer serializer;
    private final Quarantine quarantine;

    StoredEvents(EventSerializer serializer, Quarantine quarantine) {
        this.serializer = serializer;
        this.quarantine = quarantine;
    }

    /** Those of the claimed ones whose events can be read; the others are set aside. */
    List<Claimed> readable(List<DuePublication> claimed) {
        var readable = new ArrayList<Claimed>();
        var unreadable = new ArrayList<UUID>();
        for (DuePublication publication : claimed) {
            read(publication)
                    .ifPresentOrElse(
                            event ->
                                    readable.add(
                                            new Claimed(
                                                    publication.id(),
                                                    publication.listenerId(),
                                                    event)),
                            () -> unreadable.add(publication.id()));
        }
        if (!unreadable.isEmpty()) {
            quarantine.take(EVENT_PUBLICATION.ID.in(unreadable), QuarantineReason.UNREADABLE);
        }
        return readable;
    }

    private Optional<DomainEvent> read(DuePublication publication) {
        Class<?> type = typeOf(publication.eventType());
        if (type == null) {
            return Optional.empty();
        }
        try {
            Object event = serializer.deserialize(publication.serializedEvent(), type);
            return event instanceof DomainEvent read && read.eventId() != null
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (RuntimeException | LinkageError unreadable) {
            log.debug("Publication {} is unreadable", publication.id(), unreadable);
            return Optional.empty();
        }
    }

    static @Nullable Class<?> typeOf(String name) {
        try {
            return ClassUtils.forName(name, null);
        } catch (ClassNotFoundException | LinkageError unknown) {
            return null;
        }
    }
}
