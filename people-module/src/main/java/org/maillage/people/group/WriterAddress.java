package org.maillage.people.group;

import static org.maillage.people.db.Tables.ACCOUNT;

import org.jooq.DSLContext;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The address at which whoever writes can be answered: that of their account, and never one that a form has brought. */
@Component
class WriterAddress {

    private final DSLContext db;
    private final CurrentActor actor;

    WriterAddress(DSLContext db, CurrentActor actor) {
        this.db = db;
        this.actor = actor;
    }

    Optional<String> now() {
        return actor.get() instanceof Actor.AccountHolder holder
                ? db.select(ACCOUNT.EMAIL)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.eq(holder.accountId()))
                        .fetchOptional(ACCOUNT.EMAIL)
                : Optional.empty();
    }
}
