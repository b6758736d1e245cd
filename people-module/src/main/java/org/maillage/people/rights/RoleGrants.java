package org.maillage.people.rights;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.ORGANISATIONS_OF_ACCOUNT;
import static org.maillage.people.db.Tables.ORGANISATION_AND_ABOVE;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Act;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which account has which role, and where. */
@Component
public class RoleGrants {

    private static final Condition USABLE = ACCOUNT.STATE.eq("ACTIVE");

    private final DSLContext dsl;
    private final Audit audit;

    RoleGrants(DSLContext dsl, Audit audit) {
        this.dsl = dsl;
        this.audit = audit;
    }

    /** A grant; without an organisation it holds in the whole network. */
    public record Grant(UUID id, UUID account, Role role, @Nullable UUID organisation) {

        public static Grant of(UUID account, Role role, @Nullable UUID organisation) {
            return new Grant(UuidV7.next(), account, role, organisation);
        }
    }

    /**
     * Whether it is new: the same grant twice is one.
     *
     * @throws NotFound when there is no such account or organisation
     */
    public boolean add(Grant grant, Instant at) {
        requireKnown(grant);
        return dsl.insertInto(ROLE_GRANT)
                        .set(ROLE_GRANT.ID, grant.id())
                        .set(ROLE_GRANT.ACCOUNT_ID, grant.account())
                        .set(ROLE_GRANT.ROLE, grant.role().name())
                        .set(ROLE_GRANT.ORGANISATION_ID, grant.organisation())
                        .set(ROLE_GRANT.GRANTED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
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
        return new GrantState(grant.role(), organisation);
    }

    Optional<Grant> take(UUID account, UUID grant) {
        return dsl.deleteFrom(ROLE_GRANT)
                .where(ROLE_GRANT.ID.eq(grant))
                .and(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .returningResult(
                        ROLE_GRANT.ID,
                        ROLE_GRANT.ACCOUNT_ID,
                        ROLE_GRANT.ROLE,
                        ROLE_GRANT.ORGANISATION_ID)
                .fetchOptional(r ->
                        new Grant(r.value1(), r.value2(), Role.valueOf(r.value3()), r.value4()));
    }

    /** Everything that the account may be somewhere. */
    Set<Role> anywhere(UUID account) {
        return roles(account, DSL.trueCondition());
    }

    /** What it may be in the network as a whole. */
    Set<Role> everywhere(UUID account) {
        return roles(account, ROLE_GRANT.ORGANISATION_ID.isNull());
    }

    /** What it may be in this organisation, by a grant there, in one above it on that day, or everywhere. */
    Set<Role> within(UUID account, UUID organisation, LocalDate day) {
        var above = ORGANISATION_AND_ABOVE.call(organisation, day);
        return roles(
                account,
                ROLE_GRANT
                        .ORGANISATION_ID
                        .isNull()
                        .or(ROLE_GRANT.ORGANISATION_ID.in(DSL.select(above.ID).from(above))));
    }

    /** Every organisation in which a grant there, or in one above it on that day, allows this. */
    Set<UUID> below(UUID account, String permissionKey, LocalDate day) {
        var roles = Role.namesOfThoseThatAllow(permissionKey);
        var below = ORGANISATIONS_OF_ACCOUNT.call(account, roles, day);
        return dsl.select(below.ID).from(below).fetchSet(below.ID);
    }

    private Set<Role> roles(UUID account, Condition scope) {
        var roles = EnumSet.noneOf(Role.class);
        dsl.selectDistinct(ROLE_GRANT.ROLE)
                .from(ROLE_GRANT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID))
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .and(USABLE)
                .and(scope)
                .forEach(row -> roles.add(Role.valueOf(row.value1())));
        return roles;
    }
}
