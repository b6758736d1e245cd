package org.maillage.people.rights;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ACCOUNT_LINK;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** What every use case that changes an account of somebody else asks first, within its transaction. */
@Component
public class Delegation {

    private final DSLContext dsl;
    private final AccountReach reach;
    private final Administrators administrators;

    Delegation(DSLContext dsl, AccountReach reach, Administrators administrators) {
        this.dsl = dsl;
        this.reach = reach;
        this.administrators = administrators;
    }

    /**
     * The organisation that looks after the account; null: the network. Whoever changes what accounts may does so one after the other:
     * what the rights are from here on, they are until the transaction ends.
     */
    public @Nullable UUID claim(UUID account) {
        administrators.lock();
        return dsl.select(ACCOUNT.OWNER_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("account " + account))
                .value1();
    }

    /**
     * @throws AccessRefused when the account, or anything that it holds, is not the actor's to administer
     */
    public void requireReach(UUID account) {
        if (!reach.covers(account)) {
            throw new AccessRefused(ACCOUNT_ADMINISTER.key());
        }
    }

    /**
     * @throws AccessRefused when the account is the actor's own: nobody raises themselves
     */
    void requireOther(UUID account) {
        if (reach.isOwn(account)) {
            throw new AccessRefused(ACCOUNT_ADMINISTER.key());
        }
    }

    /**
     * Runs what may take an administrator away.
     *
     * @throws LastAdministrator when nobody would be left
     */
    public void keepOne(Runnable change) {
        administrators.keepOne(change);
    }

    /** An account that is given more is not taken over by a link that somebody made who could not have given it. */
    void endLinksOfOthers(UUID account, Act act) {
        if (act.actor() instanceof Actor.AccountHolder holder) {
            dsl.deleteFrom(ACCOUNT_LINK)
                    .where(ACCOUNT_LINK.ACCOUNT_ID.eq(account))
                    .and(ACCOUNT_LINK.MADE_BY.ne(holder.accountId()))
                    .execute();
        }
    }
}
