package org.maillage.people.joining;

import static org.maillage.people.db.Tables.JOIN_REQUEST;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.people.account.EmailAddress;
import org.maillage.people.db.tables.records.JoinRequestRecord;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Requests to join in the database. */
@Component
class JoinRequests {

    private final DSLContext dsl;

    JoinRequests(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Whether it is new: who has asked there already has asked. */
    boolean add(JoinRequest request, Instant at) {
        var email = new EmailAddress(request.email());
        return dsl.insertInto(JOIN_REQUEST)
                        .set(JOIN_REQUEST.ID, request.id())
                        .set(JOIN_REQUEST.CREATED_AT, at)
                        .set(JOIN_REQUEST.CHANGED_AT, at)
                        .set(JOIN_REQUEST.OWNER_ID, request.organisation())
                        .set(JOIN_REQUEST.EMAIL, email.text())
                        .set(JOIN_REQUEST.EMAIL_KEY, email.key())
                        .set(JOIN_REQUEST.DISPLAY_NAME, request.displayName())
                        .set(JOIN_REQUEST.MESSAGE, request.message())
                        .set(JOIN_REQUEST.LANGUAGE, request.language().getLanguage())
                        .set(JOIN_REQUEST.STATE, JoinRequestState.OPEN.name())
                        .set(JOIN_REQUEST.EXPIRES_AT, at.plus(JoinRequest.LIFE))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    JoinRequest get(UUID id) {
        return dsl.selectFrom(JOIN_REQUEST)
                .where(JOIN_REQUEST.ID.eq(id))
                .fetchOptional(JoinRequests::stored)
                .orElseThrow(() -> new NotFound("join request " + id));
    }

    /** Those on which nobody has decided in time, for this instance. */
    List<JoinRequest> overdue(Instant at) {
        return dsl.selectFrom(JOIN_REQUEST)
                .where(JOIN_REQUEST.EXPIRES_AT.le(at))
                .and(open())
                .limit(100)
                .forUpdate()
                .skipLocked()
                .fetch(JoinRequests::stored);
    }

    private static JoinRequest stored(JoinRequestRecord row) {
        return new JoinRequest(
                row.getId(),
                row.getOwnerId(),
                row.getEmail(),
                row.getDisplayName(),
                row.getMessage(),
                Locale.of(row.getLanguage()),
                JoinRequestState.valueOf(row.getState()));
    }

    /**
     * @param by null: the software
     * @throws Conflict when somebody has decided already
     */
    void decide(
            UUID id,
            JoinRequestState next,
            @Nullable String answer,
            @Nullable UUID by,
            Instant at) {
        int changed =
                dsl.update(JOIN_REQUEST)
                        .set(JOIN_REQUEST.STATE, next.name())
                        .set(JOIN_REQUEST.ANSWER, answer)
                        .set(JOIN_REQUEST.DECIDED_BY, by)
                        .set(JOIN_REQUEST.DECIDED_AT, at)
                        .set(JOIN_REQUEST.CHANGED_AT, at)
                        .set(JOIN_REQUEST.VERSION, JOIN_REQUEST.VERSION.plus(1))
                        .where(JOIN_REQUEST.ID.eq(id))
                        .and(open())
                        .execute();
        if (changed != 1) {
            throw new Conflict("join request " + id + " is decided already");
        }
    }

    private static Condition open() {
        return JOIN_REQUEST.STATE.eq(JoinRequestState.OPEN.name());
    }

    String organisation(UUID id) {
        return dsl.select(ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .fetchSingle()
                .value1();
    }
}
