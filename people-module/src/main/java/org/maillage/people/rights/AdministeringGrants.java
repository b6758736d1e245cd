package org.maillage.people.rights;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.maillage.people.period.Today;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who administers accounts of others, wherever that is: by grants that have not ended. */
@Component
public class AdministeringGrants {

    private final DSLContext dsl;
    private final Today today;

    AdministeringGrants(DSLContext dsl, Today today) {
        this.dsl = dsl;
        this.today = today;
    }

    /** When the account was given the first of them; empty when it has none, or when the condition does not hold. */
    public Optional<Instant> since(UUID account, Condition provided) {
        return dsl.select(DSL.min(ROLE_GRANT.GRANTED_AT))
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .and(ROLE_GRANT.ROLE.in(Role.namesOfThoseThatAllow(ACCOUNT_ADMINISTER.key())))
                .and(HeldRoles.inForce(today.date()))
                .and(provided)
                .fetchOptional(row -> row.value1());
    }
}
