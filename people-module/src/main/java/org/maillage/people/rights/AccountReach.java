package org.maillage.people.rights;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ORGANISATIONS_OF_ACCOUNT;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.maillage.people.period.Today;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.web.form.Option;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/**
 * How far whoever administers accounts reaches. An account is theirs when the organisation that looks after it, and everything that
 * the account holds, lies where they administer accounts: so nobody gives, takes or takes over more than they have.
 */
@Component
public class AccountReach {

    private static final int MOST = 500;

    private final DSLContext dsl;
    private final Access access;
    private final CurrentActor currentActor;
    private final Today today;

    AccountReach(DSLContext dsl, Access access, CurrentActor currentActor, Today today) {
        this.dsl = dsl;
        this.access = access;
        this.currentActor = currentActor;
        this.today = today;
    }

    /** Whether the actor administers the accounts of the whole network. */
    public boolean everywhere() {
        return access.may(ACCOUNT_ADMINISTER, null);
    }

    /** What the actor may grant: nothing above what they are. */
    public List<Role> roles() {
        return everywhere()
                ? List.of(Role.values())
                : List.of(Role.DELEGATE, Role.EDITOR, Role.READER);
    }

    /** The accounts that are the actor's to administer. */
    public Condition accounts() {
        if (everywhere()) {
            return DSL.noCondition();
        }
        if (!(currentActor.get() instanceof Actor.AccountHolder holder)) {
            return DSL.falseCondition();
        }
        var elsewhere =
                ROLE_GRANT
                        .ORGANISATION_ID
                        .isNull()
                        .or(ROLE_GRANT.ORGANISATION_ID.notIn(organisations(holder)));
        return ACCOUNT.OWNER_ID
                .in(organisations(holder))
                .andNotExists(
                        DSL.selectOne()
                                .from(ROLE_GRANT)
                                .where(ROLE_GRANT.ACCOUNT_ID.eq(ACCOUNT.ID))
                                .and(elsewhere));
    }

    private Select<Record1<UUID>> organisations(Actor.AccountHolder holder) {
        String[] roles = Role.namesOfThoseThatAllow(ACCOUNT_ADMINISTER.key());
        var below = ORGANISATIONS_OF_ACCOUNT.call(holder.accountId(), roles, today.date());
        return DSL.select(below.ID).from(below);
    }

    /** The accounts that the actor may ask about. */
    public List<Option> choices() {
        return dsl.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(accounts())
                .orderBy(ACCOUNT.DISPLAY_NAME.collate(Collations.FRENCH), ACCOUNT.ID)
                .limit(MOST)
                .fetch(row -> Option.named(row.value1(), row.value2()));
    }

    /** Whether the account is the actor's to administer. */
    public boolean covers(UUID account) {
        return dsl.fetchExists(
                DSL.selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(account)).and(accounts()));
    }

    /** Whether the account is the actor's own. */
    public boolean isOwn(UUID account) {
        return currentActor.get() instanceof Actor.AccountHolder holder
                && holder.accountId().equals(account);
    }

    /**
     * Whether the actor's own account has this address.
     *
     * @param key of the address, as accounts are told apart by it
     */
    public boolean isOwn(String key) {
        return currentActor.get() instanceof Actor.AccountHolder holder
                && dsl.fetchExists(
                        ACCOUNT, ACCOUNT.ID.eq(holder.accountId()).and(ACCOUNT.EMAIL_KEY.eq(key)));
    }
}
