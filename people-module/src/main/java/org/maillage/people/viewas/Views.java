package org.maillage.people.viewas;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ROLE_GRANT;
import static org.maillage.people.db.Tables.VIEW_AS;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.maillage.people.period.Today;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who looks at the application as whom, in the database: it holds on every instance, and ends on every instance. */
@Component
public class Views {

    static final Duration LONGEST = Duration.ofMinutes(30);

    private final DSLContext dsl;
    private final Clock clock;
    private final Today today;

    Views(DSLContext dsl, Clock clock, Today today) {
        this.dsl = dsl;
        this.clock = clock;
        this.today = today;
    }

    /** As whom the account looks at the application now; only while it administers the network. */
    public Optional<ViewingPrincipal> of(Actor.AccountHolder administrator) {
        return dsl.select(
                        VIEW_AS.ID,
                        ACCOUNT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        VIEW_AS.REASON,
                        VIEW_AS.ENDS_AT)
                .from(VIEW_AS)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(VIEW_AS.ACCOUNT_ID))
                .where(open(administrator.accountId()))
                .and(VIEW_AS.ENDS_AT.gt(clock.instant()))
                .and(administers(administrator.accountId()))
                .fetchOptional(row ->
                        new ViewingPrincipal(
                                row.value1(),
                                new Actor.AccountHolder(row.value2(), row.value3()),
                                administrator,
                                row.value4(),
                                row.value5()));
    }

    private Condition administers(UUID account) {
        return DSL.exists(
                DSL.selectOne()
                        .from(ROLE_GRANT)
                        .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                        .and(ROLE_GRANT.ROLE.eq("ADMINISTRATOR"))
                        .and(
                                ROLE_GRANT
                                        .LAST_DAY
                                        .isNull()
                                        .or(ROLE_GRANT.LAST_DAY.ge(today.date()))));
    }

    private static Condition open(UUID administrator) {
        return VIEW_AS.ADMINISTRATOR_ID.eq(administrator).and(VIEW_AS.ENDED_AT.isNull());
    }

    String nameOf(UUID account) {
        return dsl.select(ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOptional(ACCOUNT.DISPLAY_NAME)
                .orElseThrow(() -> new NotFound("account " + account));
    }

    /** Until when. A former one ends. */
    Instant start(UUID administrator, UUID account, String reason, Instant at) {
        end(administrator, at);
        var endsAt = at.plus(LONGEST);
        dsl.insertInto(VIEW_AS)
                .set(VIEW_AS.ID, UuidV7.next())
                .set(VIEW_AS.ADMINISTRATOR_ID, administrator)
                .set(VIEW_AS.ACCOUNT_ID, account)
                .set(VIEW_AS.REASON, reason)
                .set(VIEW_AS.STARTED_AT, at)
                .set(VIEW_AS.ENDS_AT, endsAt)
                .execute();
        return endsAt;
    }

    /** Whether there was one. */
    boolean end(UUID administrator, Instant at) {
        return dsl.update(VIEW_AS)
                        .set(VIEW_AS.ENDED_AT, DSL.least(VIEW_AS.ENDS_AT, DSL.val(at)))
                        .where(open(administrator))
                        .execute()
                > 0;
    }
}
