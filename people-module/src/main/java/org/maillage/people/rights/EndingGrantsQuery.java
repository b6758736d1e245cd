package org.maillage.people.rights;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.period.Today;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which grants end soon: of the accounts that the reader administers, and the reader's own. */
@Component
class EndingGrantsQuery {

    static final int DAYS = 30;
    private static final int MOST = 20;

    private final DSLContext dsl;
    private final AccountReach reach;
    private final CurrentActor currentActor;
    private final Today today;

    EndingGrantsQuery(DSLContext dsl, AccountReach reach, CurrentActor currentActor, Today today) {
        this.dsl = dsl;
        this.reach = reach;
        this.currentActor = currentActor;
        this.today = today;
    }

    /**
     * @param organisation null: the whole network
     * @param mandate whether it ends with one
     */
    record Row(
            UUID account,
            String holder,
            String role,
            @Nullable String organisation,
            LocalDate lastDay,
            boolean mandate) {}

    /** The reader's own. */
    List<Row> own() {
        return currentActor.get() instanceof Actor.AccountHolder holder
                ? rows(ACCOUNT.ID.eq(holder.accountId()))
                : List.of();
    }

    /** Those of others. */
    List<Row> ofOthers() {
        return currentActor.get() instanceof Actor.AccountHolder holder
                ? rows(reach.accounts().and(ACCOUNT.ID.ne(holder.accountId())))
                : List.of();
    }

    private List<Row> rows(Condition whose) {
        var day = today.date();
        return dsl.select(
                        ACCOUNT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ROLE_GRANT.ROLE,
                        ORGANISATION.NAME,
                        ROLE_GRANT.LAST_DAY,
                        DSL.field(ROLE_GRANT.MANDATE_ID.isNotNull()))
                .from(ROLE_GRANT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(ROLE_GRANT.ORGANISATION_ID))
                .where(whose)
                .and(ACCOUNT.STATE.eq("ACTIVE"))
                .and(ROLE_GRANT.LAST_DAY.between(day, day.plusDays(DAYS)))
                .orderBy(ROLE_GRANT.LAST_DAY, ROLE_GRANT.ID)
                .limit(MOST)
                .fetch(Records.mapping(Row::new));
    }
}
