package org.maillage.people.rights;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.period.Today;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** How long a grant holds. */
@Component
class GrantTerm {

    private final DSLContext dsl;
    private final GrantMandates mandates;
    private final CurrentActor currentActor;
    private final Today today;

    GrantTerm(DSLContext dsl, GrantMandates mandates, CurrentActor currentActor, Today today) {
        this.dsl = dsl;
        this.mandates = mandates;
        this.currentActor = currentActor;
        this.today = today;
    }

    /**
     * The grant with its last day: the mandate's, if that comes first.
     *
     * @throws EndsLater when it would let somebody administer longer than whoever grants it
     */
    RoleGrants.Grant settle(RoleGrants.Grant grant) {
        var lastDay = earlier(grant.lastDay(), ofMandate(grant));
        if (grant.role().allows(ACCOUNT_ADMINISTER.key())
                && currentActor.get() instanceof Actor.AccountHolder holder
                && !reaches(lastDay, holder, grant)) {
            throw new EndsLater();
        }
        return grant.until(lastDay, grant.mandate());
    }

    private @Nullable LocalDate ofMandate(RoleGrants.Grant grant) {
        return grant.mandate() == null ? null : mandates.lastDay(grant.mandate());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** Whether a grant of whoever gives it, by which they may give it, lasts as long. */
    private boolean reaches(
            @Nullable LocalDate lastDay, Actor.AccountHolder holder, RoleGrants.Grant grant) {
        var day = today.date();
        var scope =
                grant.organisation() == null
                        ? ROLE_GRANT.ORGANISATION_ID.isNull()
                        : HeldRoles.reaching(grant.organisation(), day);
        var asLong =
                lastDay == null
                        ? ROLE_GRANT.LAST_DAY.isNull()
                        : ROLE_GRANT.LAST_DAY.isNull().or(ROLE_GRANT.LAST_DAY.ge(lastDay));
        return dsl.fetchExists(
                DSL.selectOne()
                        .from(ROLE_GRANT)
                        .where(ROLE_GRANT.ACCOUNT_ID.eq(holder.accountId()))
                        .and(
                                ROLE_GRANT.ROLE.in(
                                        Role.namesOfThoseThatAllow(ACCOUNT_ADMINISTER.key())))
                        .and(HeldRoles.inForce(day))
                        .and(scope)
                        .and(asLong));
    }
}
