package org.maillage.people.rights;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.Condition;
import org.maillage.people.period.Today;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** The grants by which somebody administers accounts of others, wherever that is. */
@Component
public class AdministeringGrants {

    private final Today today;

    AdministeringGrants(Today today) {
        this.today = today;
    }

    /** Those of the account that have not ended. */
    public Condition of(UUID account) {
        return ROLE_GRANT
                .ACCOUNT_ID
                .eq(account)
                .and(ROLE_GRANT.ROLE.in(Role.namesOfThoseThatAllow(ACCOUNT_ADMINISTER.key())))
                .and(HeldRoles.inForce(today.date()));
    }
}
