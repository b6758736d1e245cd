package org.maillage.people.joining;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.JOIN_REQUEST;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The page of a request to join. */
@Component
class JoinRequestPageQuery {

    private final DSLContext dsl;
    private final Access access;

    JoinRequestPageQuery(DSLContext dsl, Access access) {
        this.dsl = dsl;
        this.access = access;
    }

    record Page(
            UUID id,
            UUID organisation,
            String place,
            String displayName,
            String email,
            @Nullable String message,
            String state,
            Instant createdAt,
            Instant expiresAt,
            @Nullable String answer,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        public boolean open() {
            return state.equals("OPEN");
        }
    }

    Page page(UUID id) {
        var page = find(id).orElseThrow(() -> new NotFound("join request " + id));
        if (!access.may(ACCOUNT_ADMINISTER, page.organisation())) {
            throw new AccessRefused(ACCOUNT_ADMINISTER.key());
        }
        return page;
    }

    private Optional<Page> find(UUID id) {
        return dsl.select(
                        JOIN_REQUEST.ID,
                        JOIN_REQUEST.OWNER_ID,
                        ORGANISATION.NAME,
                        JOIN_REQUEST.DISPLAY_NAME,
                        JOIN_REQUEST.EMAIL,
                        JOIN_REQUEST.MESSAGE,
                        JOIN_REQUEST.STATE,
                        JOIN_REQUEST.CREATED_AT,
                        JOIN_REQUEST.EXPIRES_AT,
                        JOIN_REQUEST.ANSWER,
                        ACCOUNT.DISPLAY_NAME,
                        JOIN_REQUEST.DECIDED_AT)
                .from(JOIN_REQUEST)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(JOIN_REQUEST.OWNER_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(JOIN_REQUEST.DECIDED_BY))
                .where(JOIN_REQUEST.ID.eq(id))
                .fetchOptional(Records.mapping(Page::new));
    }
}
