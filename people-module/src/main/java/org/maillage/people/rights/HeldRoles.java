package org.maillage.people.rights;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ORGANISATIONS_OF_ACCOUNT;
import static org.maillage.people.db.Tables.ORGANISATION_AND_ABOVE;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What an account is on some day, and where. */
@Component
class HeldRoles {

    private final DSLContext dsl;

    HeldRoles(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Whether a grant has not ended. */
    static Condition inForce(LocalDate day) {
        return ROLE_GRANT.LAST_DAY.isNull().or(ROLE_GRANT.LAST_DAY.ge(day));
    }

    /** A grant there, in an organisation above it on that day, or for the whole network. */
    static Condition reaching(UUID organisation, LocalDate day) {
        return reaching(ROLE_GRANT.ORGANISATION_ID, organisation, day);
    }

    /** The same of grants wherever they are kept. */
    static Condition reaching(Field<UUID> scope, UUID organisation, LocalDate day) {
        var above = ORGANISATION_AND_ABOVE.call(organisation, day);
        return scope.isNull().or(scope.in(DSL.select(above.ID).from(above)));
    }

    /** Everything that the account may be somewhere. */
    Set<Role> anywhere(UUID account, LocalDate day) {
        return roles(account, day, DSL.trueCondition());
    }

    /** What it may be in the network as a whole. */
    Set<Role> everywhere(UUID account, LocalDate day) {
        return roles(account, day, ROLE_GRANT.ORGANISATION_ID.isNull());
    }

    Set<Role> within(UUID account, UUID organisation, LocalDate day) {
        return roles(account, day, reaching(organisation, day));
    }

    /** Every organisation in which a grant there, or in one above it on that day, allows this. */
    Set<UUID> below(UUID account, String permissionKey, LocalDate day) {
        var roles = Role.namesOfThoseThatAllow(permissionKey);
        var below = ORGANISATIONS_OF_ACCOUNT.call(account, roles, day);
        return dsl.select(below.ID).from(below).fetchSet(below.ID);
    }

    private Set<Role> roles(UUID account, LocalDate day, Condition scope) {
        var roles = EnumSet.noneOf(Role.class);
        dsl.selectDistinct(ROLE_GRANT.ROLE)
                .from(ROLE_GRANT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID))
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .and(ACCOUNT.STATE.eq("ACTIVE"))
                .and(inForce(day))
                .and(scope)
                .forEach(row -> roles.add(Role.valueOf(row.value1())));
        return roles;
    }
}
