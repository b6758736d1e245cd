package org.maillage.people.rights;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.GRANT_EVER;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.maillage.people.period.AsOf;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who may do something somewhere, of the accounts that the reader administers; how many others may, too. */
@Component
class WhoQuery {

    private static final int MOST = 500;

    private final DSLContext dsl;
    private final AccountReach reach;

    WhoQuery(DSLContext dsl, AccountReach reach) {
        this.dsl = dsl;
        this.reach = reach;
    }

    /**
     * @param scope null: the whole network
     */
    record Row(
            UUID account,
            String holder,
            String role,
            @Nullable String scope,
            @Nullable LocalDate lastDay) {}

    /**
     * @param others accounts that are not the reader's to administer
     */
    record Answer(List<Row> rows, int others) {}

    Answer who(String permission, @Nullable UUID organisation, AsOf asOf) {
        var may = may(permission, organisation, asOf);
        var rows =
                dsl.select(
                                ACCOUNT.ID,
                                ACCOUNT.DISPLAY_NAME,
                                GRANT_EVER.ROLE,
                                ORGANISATION.NAME,
                                GRANT_EVER.LAST_DAY)
                        .from(GRANT_EVER)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(GRANT_EVER.ACCOUNT_ID))
                        .leftJoin(ORGANISATION)
                        .on(ORGANISATION.ID.eq(GRANT_EVER.ORGANISATION_ID))
                        .where(may)
                        .and(reach.accounts())
                        .orderBy(
                                ACCOUNT.DISPLAY_NAME.collate(Collations.FRENCH),
                                ACCOUNT.ID,
                                GRANT_EVER.ID)
                        .limit(MOST)
                        .fetch(Records.mapping(Row::new));
        int others = accounts(may) - accounts(may.and(reach.accounts()));
        return new Answer(rows, others);
    }

    private int accounts(Condition condition) {
        return dsl.fetchCount(
                dsl.selectDistinct(ACCOUNT.ID)
                        .from(GRANT_EVER)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(GRANT_EVER.ACCOUNT_ID))
                        .where(condition));
    }

    private static Condition may(String permission, @Nullable UUID organisation, AsOf asOf) {
        return (asOf.chosen() ? heldOn(asOf.day()) : held(asOf.day()))
                .and(GRANT_EVER.ROLE.in(Role.namesOfThoseThatAllow(permission)))
                .and(
                        organisation == null
                                ? GRANT_EVER.ORGANISATION_ID.isNull()
                                : HeldRoles.reaching(
                                        GRANT_EVER.ORGANISATION_ID, organisation, asOf.day()));
    }

    private static Condition held(LocalDate today) {
        return ACCOUNT.STATE.eq("ACTIVE").and(GRANT_EVER.STANDING).and(notEnded(today));
    }

    /** Whether an account was disabled on some day is not known, but for its history. */
    private static Condition heldOn(LocalDate day) {
        return GRANT_EVER.GRANTED_ON.le(day).and(notEnded(day));
    }

    private static Condition notEnded(LocalDate day) {
        return GRANT_EVER.LAST_DAY.isNull().or(GRANT_EVER.LAST_DAY.ge(day));
    }
}
