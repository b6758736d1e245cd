package org.maillage.people.rights;

import static org.jooq.impl.DSL.excluded;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Act;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.Dates;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Which account has which role, and where. */
@Component
public class RoleGrants {

    private final DSLContext dsl;
    private final Audit audit;

    RoleGrants(DSLContext dsl, Audit audit) {
        this.dsl = dsl;
        this.audit = audit;
    }

    /**
     * A grant.
     *
     * @param organisation null: it holds in the whole network
     * @param lastDay null: no end is known
     * @param mandate that it ends with
     */
    public record Grant(
            UUID id,
            UUID account,
            Role role,
            @Nullable UUID organisation,
            @Nullable LocalDate lastDay,
            @Nullable UUID mandate) {

        public static Grant of(UUID account, Role role, @Nullable UUID organisation) {
            return new Grant(UuidV7.next(), account, role, organisation, null, null);
        }

        /** The same with an end. */
        Grant until(@Nullable LocalDate day, @Nullable UUID endingWith) {
            return new Grant(id, account, role, organisation, day, endingWith);
        }

        /** The same, ending on that day if it would end later. */
        Grant within(@Nullable LocalDate day) {
            return day != null && outlasts(day) ? until(day, mandate) : this;
        }

        /** Whether it holds after that day. */
        boolean outlasts(LocalDate day) {
            return !day.equals(LocalDate.MAX) && (lastDay == null || lastDay.isAfter(day));
        }
    }

    /**
     * Whether it is new, or ends otherwise than before: the same grant twice is one.
     *
     * @throws NotFound when there is no such account or organisation
     */
    public boolean add(Grant grant, Instant at) {
        return store(grant, at, endsOtherwise(grant));
    }

    /** Whether it is new, or the former one was over: one that is in force stays as it is, with its end. */
    boolean addMissing(Grant grant, Instant at) {
        return store(grant, at, ROLE_GRANT.LAST_DAY.lt(LocalDate.ofInstant(at, Dates.PARIS)));
    }

    private boolean store(Grant grant, Instant at, Condition replaced) {
        requireKnown(grant);
        return dsl.insertInto(ROLE_GRANT)
                        .set(ROLE_GRANT.ID, grant.id())
                        .set(ROLE_GRANT.ACCOUNT_ID, grant.account())
                        .set(ROLE_GRANT.ROLE, grant.role().name())
                        .set(ROLE_GRANT.ORGANISATION_ID, grant.organisation())
                        .set(ROLE_GRANT.GRANTED_AT, at)
                        .set(ROLE_GRANT.LAST_DAY, grant.lastDay())
                        .set(ROLE_GRANT.MANDATE_ID, grant.mandate())
                        .onConflict(
                                ROLE_GRANT.ACCOUNT_ID, ROLE_GRANT.ROLE, ROLE_GRANT.ORGANISATION_ID)
                        .doUpdate()
                        .set(ROLE_GRANT.LAST_DAY, excluded(ROLE_GRANT.LAST_DAY))
                        .set(ROLE_GRANT.MANDATE_ID, excluded(ROLE_GRANT.MANDATE_ID))
                        .where(replaced)
                        .execute()
                == 1;
    }

    private static Condition endsOtherwise(Grant grant) {
        return ROLE_GRANT
                .LAST_DAY
                .isDistinctFrom(grant.lastDay())
                .or(ROLE_GRANT.MANDATE_ID.isDistinctFrom(grant.mandate()));
    }

    /** The first grant of a new account: the organisation that it holds in looks after the account. */
    public void addFirst(Grant grant, Instant at) {
        add(grant, at);
        dsl.update(ACCOUNT)
                .set(ACCOUNT.OWNER_ID, grant.organisation())
                .where(ACCOUNT.ID.eq(grant.account()))
                .execute();
    }

    private void requireKnown(Grant grant) {
        if (!dsl.fetchExists(ACCOUNT, ACCOUNT.ID.eq(grant.account()))) {
            throw new NotFound("account " + grant.account());
        }
        if (grant.organisation() != null
                && !dsl.fetchExists(ORGANISATION, ORGANISATION.ID.eq(grant.organisation()))) {
            throw new NotFound("organisation " + grant.organisation());
        }
    }

    /** Leaves an entry in the account's history. */
    public void recordGranted(Act act, Grant grant) {
        audit.record(act, subject(grant), "role-granted", null, state(grant));
    }

    void recordRevoked(Act act, Grant grant) {
        audit.record(act, subject(grant), "role-revoked", state(grant), null);
    }

    private static AuditSubject subject(Grant grant) {
        return new AuditSubject("people.account", grant.account());
    }

    private GrantState state(Grant grant) {
        String organisation =
                dsl.select(ORGANISATION.NAME)
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.eq(grant.organisation()))
                        .fetchOptional(row -> row.value1())
                        .orElse(null);
        return new GrantState(grant.role(), organisation, grant.lastDay(), grant.mandate() != null);
    }

    Optional<Grant> take(UUID account, UUID grant) {
        return dsl.deleteFrom(ROLE_GRANT)
                .where(ROLE_GRANT.ID.eq(grant))
                .and(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .returningResult(
                        ROLE_GRANT.ID,
                        ROLE_GRANT.ACCOUNT_ID,
                        ROLE_GRANT.ROLE,
                        ROLE_GRANT.ORGANISATION_ID,
                        ROLE_GRANT.LAST_DAY,
                        ROLE_GRANT.MANDATE_ID)
                .fetchOptional(r ->
                        new Grant(
                                r.value1(),
                                r.value2(),
                                Role.valueOf(r.value3()),
                                r.value4(),
                                r.value5(),
                                r.value6()));
    }
}
