package org.maillage.people.rights;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.maillage.people.db.Routines;
import org.springframework.stereotype.Component;

/** There is always somebody who can sign in and administer the network as a whole, with no end to it, once there was one. */
@Component
public class Administrators {

    private final DSLContext dsl;

    Administrators(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Whether there is one. */
    public boolean exist() {
        return dsl.fetchExists(
                dsl.selectOne()
                        .from(ROLE_GRANT)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID))
                        .where(ROLE_GRANT.ROLE.eq(Role.ADMINISTRATOR.name()))
                        .and(ROLE_GRANT.ORGANISATION_ID.isNull())
                        .and(ROLE_GRANT.LAST_DAY.isNull())
                        .and(ROLE_GRANT.MANDATE_ID.isNull())
                        .and(ACCOUNT.STATE.eq("ACTIVE"))
                        .and(ACCOUNT.PASSWORD_HASH.isNotNull()));
    }

    /**
     * Runs what may take an administrator away, within the current transaction, alone among all instances.
     *
     * @throws LastAdministrator when nobody would be left
     */
    public void keepOne(Runnable change) {
        lock();
        boolean before = exist();
        change.run();
        if (before && !exist()) {
            throw new LastAdministrator();
        }
    }

    /** Until the transaction ends: another one then sees what this one has left. */
    void lock() {
        Routines.lockAdministrators(dsl.configuration());
    }
}
