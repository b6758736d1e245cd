package org.maillage.people.invitation;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.INVITATION;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The page of an invitation. */
@Component
class InvitationPageQuery {

    private final DSLContext dsl;
    private final Access access;
    private final Clock clock;

    InvitationPageQuery(DSLContext dsl, Access access, Clock clock) {
        this.dsl = dsl;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param place name of the organisation; null: the whole network
     * @param host who invited; null: the software
     * @param guest who accepted, as the account is called today
     */
    record Page(
            UUID id,
            @Nullable UUID organisation,
            String displayName,
            String email,
            String role,
            String standing,
            Instant createdAt,
            Instant expiresAt,
            int sendings,
            @Nullable String place,
            @Nullable String host,
            @Nullable UUID guestId,
            @Nullable String guest,
            @Nullable Instant acceptedAt) {

        public boolean open() {
            return standing.equals("OPEN") || standing.equals("EXPIRED");
        }
    }

    Page page(UUID id) {
        var page = find(id).orElseThrow(() -> new NotFound("invitation " + id));
        if (!access.may(ACCOUNT_ADMINISTER, page.organisation())) {
            throw new AccessRefused(ACCOUNT_ADMINISTER.key());
        }
        return page;
    }

    private Optional<Page> find(UUID id) {
        return dsl.select(
                        INVITATION.ID,
                        INVITATION.OWNER_ID,
                        INVITATION.DISPLAY_NAME,
                        INVITATION.EMAIL,
                        INVITATION.ROLE,
                        InvitationListQuery.standing(clock.instant()),
                        INVITATION.CREATED_AT,
                        INVITATION.EXPIRES_AT,
                        INVITATION.SENDINGS,
                        InvitationListQuery.place(),
                        holder(INVITATION.INVITED_BY),
                        INVITATION.ACCEPTED_BY,
                        holder(INVITATION.ACCEPTED_BY),
                        INVITATION.ACCEPTED_AT)
                .from(INVITATION)
                .where(INVITATION.ID.eq(id))
                .fetchOptional(Records.mapping(Page::new));
    }

    private static Field<String> holder(Field<UUID> account) {
        return DSL.field(
                DSL.select(ACCOUNT.DISPLAY_NAME).from(ACCOUNT).where(ACCOUNT.ID.eq(account)));
    }
}
