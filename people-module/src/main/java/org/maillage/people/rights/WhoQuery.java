package org.maillage.people.rights;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.maillage.people.period.Today;
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
    private final Today today;

    WhoQuery(DSLContext dsl, AccountReach reach, Today today) {
        this.dsl = dsl;
        this.reach = reach;
        this.today = today;
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

    Answer who(String permission, @Nullable UUID organisation) {
        var may = may(permission, organisation);
        var rows =
                dsl.select(
                                ACCOUNT.ID,
                                ACCOUNT.DISPLAY_NAME,
                                ROLE_GRANT.ROLE,
                                ORGANISATION.NAME,
                                ROLE_GRANT.LAST_DAY)
                        .from(ROLE_GRANT)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID))
                        .leftJoin(ORGANISATION)
                        .on(ORGANISATION.ID.eq(ROLE_GRANT.ORGANISATION_ID))
                        .where(may)
                        .and(reach.accounts())
                        .orderBy(
                                ACCOUNT.DISPLAY_NAME.collate(Collations.FRENCH),
                                ACCOUNT.ID,
                                ROLE_GRANT.ID)
                        .limit(MOST)
                        .fetch(Records.mapping(Row::new));
        int others = accounts(may) - accounts(may.and(reach.accounts()));
        return new Answer(rows, others);
    }

    private int accounts(Condition condition) {
        return dsl.fetchCount(
                dsl.selectDistinct(ACCOUNT.ID)
                        .from(ROLE_GRANT)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID))
                        .where(condition));
    }

    private Condition may(String permission, @Nullable UUID organisation) {
        var day = today.date();
        return ACCOUNT.STATE
                .eq("ACTIVE")
                .and(HeldRoles.inForce(day))
                .and(ROLE_GRANT.ROLE.in(Role.namesOfThoseThatAllow(permission)))
                .and(
                        organisation == null
                                ? ROLE_GRANT.ORGANISATION_ID.isNull()
                                : HeldRoles.reaching(organisation, day));
    }
}
