package org.maillage.people.rights;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.people.period.Today;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.UUID;

/** For how long somebody administers accounts: whatever of it they hand on ends then at the latest. */
@Component
class AdministrationTerm {

    private final DSLContext dsl;
    private final Today today;

    AdministrationTerm(DSLContext dsl, Today today) {
        this.dsl = dsl;
        this.today = today;
    }

    /**
     * The last day on which the account may, as far as is known today.
     *
     * @param organisation null: in the network as a whole
     * @return {@link LocalDate#MAX} when no end is known, {@link LocalDate#MIN} when it may not even today
     */
    LocalDate of(UUID account, @Nullable UUID organisation) {
        var day = today.date();
        return dsl
                .select(ROLE_GRANT.LAST_DAY)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .and(ROLE_GRANT.ROLE.in(Role.namesOfThoseThatAllow(ACCOUNT_ADMINISTER.key())))
                .and(HeldRoles.inForce(day))
                .and(
                        organisation == null
                                ? ROLE_GRANT.ORGANISATION_ID.isNull()
                                : HeldRoles.reaching(organisation, day))
                .fetch(row -> row.value1() == null ? LocalDate.MAX : row.value1())
                .stream()
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }
}
