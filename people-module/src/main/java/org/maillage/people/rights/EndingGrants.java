package org.maillage.people.rights;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.maillage.people.period.Today;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Grants that end soon, and of whose last day nobody has been told. */
@Component
class EndingGrants {

    static final int AT_ONCE = 200;

    private final DSLContext dsl;
    private final Today today;

    EndingGrants(DSLContext dsl, Today today) {
        this.dsl = dsl;
        this.today = today;
    }

    /**
     * @param organisation null: the whole network
     */
    record Ending(
            UUID id,
            UUID account,
            String holder,
            String email,
            Locale language,
            Role role,
            @Nullable String organisation,
            LocalDate lastDay) {}

    /** Of two instances at the same moment one gets each. */
    List<Ending> take() {
        var ending = lock();
        dsl.update(ROLE_GRANT)
                .set(ROLE_GRANT.WARNED_DAY, ROLE_GRANT.LAST_DAY)
                .where(ROLE_GRANT.ID.in(ending.stream().map(Ending::id).toList()))
                .execute();
        return ending;
    }

    private List<Ending> lock() {
        var day = today.date();
        return dsl.select(
                        ROLE_GRANT.ID,
                        ACCOUNT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.EMAIL,
                        ACCOUNT.LANGUAGE.convertFrom(Locale::of),
                        ROLE_GRANT.ROLE.convertFrom(Role::valueOf),
                        ORGANISATION.NAME,
                        ROLE_GRANT.LAST_DAY)
                .from(ROLE_GRANT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(ROLE_GRANT.ORGANISATION_ID))
                .where(ROLE_GRANT.LAST_DAY.between(day, day.plusDays(EndingGrantsQuery.DAYS)))
                .and(ROLE_GRANT.WARNED_DAY.isDistinctFrom(ROLE_GRANT.LAST_DAY))
                .and(ACCOUNT.STATE.eq("ACTIVE"))
                .orderBy(ROLE_GRANT.LAST_DAY, ROLE_GRANT.ID)
                .limit(AT_ONCE)
                .forUpdate()
                .of(ROLE_GRANT)
                .skipLocked()
                .fetch(Records.mapping(Ending::new));
    }
}
