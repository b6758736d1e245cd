package org.maillage.people.factor;

import static org.maillage.people.db.Tables.ACCOUNT;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.maillage.people.rights.AccountReach;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** The page where somebody else's second factor is taken away. */
@Component
class LostFactorQuery {

    private final DSLContext dsl;
    private final OwnFactor own;
    private final Factors factors;
    private final AccountReach reach;

    LostFactorQuery(DSLContext dsl, OwnFactor own, Factors factors, AccountReach reach) {
        this.dsl = dsl;
        this.own = own;
        this.factors = factors;
        this.reach = reach;
    }

    record Page(UUID id, String displayName, String email) {}

    Page page(UUID id) {
        return dsl.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME, ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .and(reach.accounts())
                .fetchOptional(Records.mapping(Page::new))
                .orElseThrow(() -> new NotFound("account " + id));
    }

    /** Whether whoever asks gives proof by a code. */
    boolean own() {
        return factors.confirmed(own.account());
    }
}
