package org.maillage.platform.delivery;

import static org.maillage.platform.db.Tables.EVENT_PUBLICATION;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns what is stored back into records. */
@Component
class StoredEvents {

    private static final Logger log = LoggerFactory.getLogger(StoredEvents.class);

    private final EventSerializer serializer;
    private final Quarantine quarantine;
    private final Listeners listeners;

    StoredEvents(EventSerializer serializer, Quarantine quarantine, Listeners listeners) {
        this.serializer = serializer;
        this.quarantine = quarantine;
        this.listeners = listeners;
    }

    /**
     * Those of the claimed ones that a listener can be given; the others are set aside. They are judged here too: what somebody has
     * given another try may be claimed before {@link Poison} has seen it.
     */
    List<Claimed> readable(List<DuePublication> claimed) {
        var readable = new ArrayList<Claimed>();
        var poison = new EnumMap<QuarantineReason, List<UUID>>(QuarantineReason.class);
        for (DuePublication publication : claimed) {
            reasonAgainst(publication)
                    .or(() -> readInto(readable, publication))
                    .ifPresent(reason ->
                            poison.computeIfAbsent(reason, _ -> new ArrayList<>())
                                    .add(publication.id()));
        }
        poison.forEach((reason, ids) -> quarantine.take(EVENT_PUBLICATION.ID.in(ids), reason));
        return readable;
    }

    private Optional<QuarantineReason> reasonAgainst(DuePublication publication) {
        return listeners.reasonAgainst(
                new FailedKind(publication.listenerId(), publication.eventType()));
    }

    private Optional<QuarantineReason> readInto(
            List<Claimed> readable, DuePublication publication) {
        var event = read(publication);
        event.ifPresent(read ->
                readable.add(new Claimed(publication.id(), publication.listenerId(), read)));
        return event.isPresent() ? Optional.empty() : Optional.of(QuarantineReason.UNREADABLE);
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
