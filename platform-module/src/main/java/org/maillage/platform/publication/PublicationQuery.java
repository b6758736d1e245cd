package org.maillage.platform.publication;

import static org.jooq.impl.DSL.row;
import static org.maillage.platform.db.Tables.EVENT_PUBLICATION_ARCHIVE;
import static org.maillage.platform.db.Tables.PUBLICATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What the pages show of publications: never their content, which may be about persons. */
@Component
class PublicationQuery {

    private final DSLContext db;
    private final Access access;
    private final Clock clock;

    PublicationQuery(DSLContext db, Access access, Clock clock) {
        this.db = db;
        this.access = access;
        this.clock = clock;
    }

    record Row(
            UUID id,
            String listener,
            String eventType,
            PublicationState state,
            @Nullable String reason,
            int attempts,
            @Nullable String cause,
            Instant publishedAt,
            Age age) {

        /** The event type without its package. */
        public String event() {
            return eventType.substring(eventType.lastIndexOf('.') + 1);
        }

        /** Whether anybody may do something about it. */
        public boolean halted() {
            return state != PublicationState.OPEN;
        }
    }

    ListPage<Row> page(ListRequest request) {
        access.requireAnywhere(PlatformPermission.PUBLICATIONS);
        return Listing.of(db, PUBLICATION, "platform.publication.list")
                .key(PUBLICATION.ID)
                .search(PublicationQuery::mentions)
                .facet("state", PUBLICATION.STATE, "platform.publication.state.")
                .facet("reason", PUBLICATION.REASON, "platform.publication.reason.")
                .facet("listener", PUBLICATION.LISTENER_ID, Function.identity())
                .sort("age", PUBLICATION.PUBLICATION_DATE.asc())
                .sort("listener", PUBLICATION.LISTENER_ID.asc())
                .sort("attempts", PUBLICATION.ATTEMPTS.desc())
                .column("listener", "listener")
                .column("event", null)
                .column("state", null)
                .column("attempts", "attempts")
                .column("age", "age")
                .column("cause", null)
                .rows(fields())
                .page(request);
    }

    private static Condition mentions(String word) {
        return PUBLICATION
                .LISTENER_ID
                .containsIgnoreCase(word)
                .or(PUBLICATION.EVENT_TYPE.containsIgnoreCase(word))
                .or(PUBLICATION.LAST_ERROR.containsIgnoreCase(word));
    }

    Optional<Row> find(UUID id) {
        access.requireAnywhere(PlatformPermission.PUBLICATIONS);
        return db.select(fields())
                .from(PUBLICATION)
                .where(PUBLICATION.ID.eq(id))
                .fetchOptional(found -> found.value1());
    }

    boolean received(UUID id) {
        return db.fetchExists(EVENT_PUBLICATION_ARCHIVE, EVENT_PUBLICATION_ARCHIVE.ID.eq(id));
    }

    private SelectField<Row> fields() {
        Instant now = clock.instant();
        return row(
                        PUBLICATION.ID,
                        PUBLICATION.LISTENER_ID,
                        PUBLICATION.EVENT_TYPE,
                        PUBLICATION.STATE.convertFrom(PublicationState::valueOf),
                        PUBLICATION.REASON,
                        PUBLICATION.ATTEMPTS,
                        PUBLICATION.LAST_ERROR,
                        PUBLICATION.PUBLICATION_DATE)
                .mapping((id, listener, type, state, reason, attempts, cause, at) ->
                        new Row(
                                id,
                                listener,
                                type,
                                state,
                                reason,
                                attempts,
                                cause,
                                at,
                                Age.between(at, now)));
    }
}
