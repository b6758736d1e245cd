package org.maillage.people.rights;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ACCOUNT_LINK;
import static org.maillage.people.db.Tables.MEMBERSHIP;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.maillage.platform.id.UuidV7;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Organisations, memberships and accounts of one's own, and acting in the name of an account. */
@TestComponent
class Hierarchy {

    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final DSLContext dsl;
    private final RoleGrants grants;

    Hierarchy(DSLContext dsl, RoleGrants grants) {
        this.dsl = dsl;
        this.grants = grants;
    }

    private record Principal(Actor.AccountHolder actor) implements HasActor {}

    UUID organisation() {
        var id = UuidV7.next();
        dsl.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.OWNER_ID, id)
                .set(ORGANISATION.CREATED_AT, NOW)
                .set(ORGANISATION.CHANGED_AT, NOW)
                .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                .set(ORGANISATION.NAME, "Centre (fictif)")
                .execute();
        return id;
    }

    UUID memberOf(UUID parent) {
        var child = organisation();
        join(child, parent, null, null);
        return child;
    }

    void join(UUID child, UUID parent, @Nullable LocalDate from, @Nullable LocalDate to) {
        dsl.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ID, UuidV7.next())
                .set(MEMBERSHIP.CREATED_AT, NOW)
                .set(MEMBERSHIP.CHANGED_AT, NOW)
                .set(MEMBERSHIP.CHILD_ID, child)
                .set(MEMBERSHIP.PARENT_ID, parent)
                .set(MEMBERSHIP.FROM_DATE, from)
                .set(MEMBERSHIP.FROM_PRECISION, from == null ? "UNKNOWN" : "DAY")
                .set(MEMBERSHIP.TO_DATE, to)
                .set(MEMBERSHIP.TO_PRECISION, to == null ? "UNKNOWN" : "DAY")
                .execute();
    }

    void leave(UUID child, UUID parent) {
        dsl.deleteFrom(MEMBERSHIP)
                .where(MEMBERSHIP.CHILD_ID.eq(child))
                .and(MEMBERSHIP.PARENT_ID.eq(parent))
                .execute();
    }

    /** With a first role there; the organisation looks after the account. */
    UUID account(@Nullable UUID organisation, Role role) {
        var id = UuidV7.next();
        dsl.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.CREATED_AT, NOW)
                .set(ACCOUNT.CHANGED_AT, NOW)
                .set(ACCOUNT.EMAIL, id + "@exemple.test")
                .set(ACCOUNT.EMAIL_KEY, id + "@exemple.test")
                .set(ACCOUNT.DISPLAY_NAME, "Camille (fictif)")
                .set(ACCOUNT.PASSWORD_HASH, "x".repeat(60))
                .set(ACCOUNT.STATE, "ACTIVE")
                .execute();
        grants.addFirst(RoleGrants.Grant.of(id, role, organisation), NOW);
        return id;
    }

    void grant(UUID account, Role role, @Nullable UUID organisation) {
        grants.add(RoleGrants.Grant.of(account, role, organisation), NOW);
    }

    void link(UUID account, UUID maker) {
        var hash = ByteBuffer.allocate(32);
        hash.putLong(UUID.randomUUID().getMostSignificantBits());
        dsl.insertInto(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.TOKEN_HASH, hash.array())
                .set(ACCOUNT_LINK.ACCOUNT_ID, account)
                .set(ACCOUNT_LINK.MADE_BY, maker)
                .set(ACCOUNT_LINK.MADE_AT, NOW)
                .set(ACCOUNT_LINK.EXPIRES_AT, NOW.plusSeconds(60))
                .execute();
    }

    <T> T as(UUID account, Supplier<T> work) {
        var principal = new Principal(new Actor.AccountHolder(account, "Camille (fictif)"));
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(principal, null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    void as(UUID account, Runnable work) {
        as(
                account,
                () -> {
                    work.run();
                    return true;
                });
    }
}
