package org.maillage.platform.delivery;

import static org.maillage.platform.db.Tables.EVENT_PUBLICATION;

import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

import java.util.List;
import java.util.Optional;

/** Takes out of the queue what would stop everything behind it. */
@Component
class Poison {

    private static final Logger log = LoggerFactory.getLogger(Poison.class);

    private final Publications publications;
    private final Listeners listeners;
    private final EventSerializer serializer;
    private final DeliveryProperties patience;

    Poison(
            Publications publications,
            Listeners listeners,
            EventSerializer serializer,
            DeliveryProperties patience) {
        this.publications = publications;
        this.listeners = listeners;
        this.serializer = serializer;
        this.patience = patience;
    }

    void remove() {
        for (FailedKind kind : publications.failedKinds()) {
            reasonAgainst(kind).ifPresent(reason -> quarantine(kind.condition(), reason));
        }
        quarantine(
                EVENT_PUBLICATION.COMPLETION_ATTEMPTS.ge(patience.attempts()),
                QuarantineReason.EXHAUSTED);
        var unreadable =
                publications.due().stream()
                        .filter(publication -> !isReadable(publication))
                        .map(DuePublication::id)
                        .toList();
        quarantine(EVENT_PUBLICATION.ID.in(unreadable), QuarantineReason.UNREADABLE);
    }

    private void quarantine(Condition which, QuarantineReason reason) {
        List<?> ids = publications.quarantine(which, reason);
        if (!ids.isEmpty()) {
            log.error(
                    "{} publications set aside ({}), see /admin/platform/publications: {}",
                    ids.size(),
                    reason,
                    ids);
        }
    }

    private Optional<QuarantineReason> reasonAgainst(FailedKind kind) {
        if (!listeners.knows(kind.listenerId())) {
            return Optional.of(QuarantineReason.UNKNOWN_LISTENER);
        }
        Class<?> type = typeOf(kind.eventType());
        return type != null && listeners.receives(kind.listenerId(), type)
                ? Optional.empty()
                : Optional.of(QuarantineReason.UNKNOWN_TYPE);
    }

    private boolean isReadable(DuePublication publication) {
        Class<?> type = typeOf(publication.eventType());
        try {
            return type != null
                    && serializer.deserialize(publication.serializedEvent(), type)
                            instanceof DomainEvent event
                    && event.eventId() != null;
        } catch (RuntimeException | LinkageError unreadable) {
            log.debug("Publication {} is unreadable", publication.id(), unreadable);
            return false;
        }
    }

    private static @Nullable Class<?> typeOf(String name) {
        try {
            return ClassUtils.forName(name, null);
        } catch (ClassNotFoundException | LinkageError unknown) {
            return null;
        }
    }
}
