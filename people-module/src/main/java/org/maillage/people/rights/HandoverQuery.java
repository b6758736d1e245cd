package org.maillage.people.rights;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.ORGANISATION_AND_ABOVE;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.db.tables.RoleGrant;
import org.maillage.people.period.Today;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What somebody looks after: what they may, until when, and where nobody else may. */
@Component
class HandoverQuery {

    private static final String[] EDITING = {
        Role.ADMINISTRATOR.name(), Role.DELEGATE.name(), Role.EDITOR.name()
    };

    private final DSLContext dsl;
    private final Today today;

    HandoverQuery(DSLContext dsl, Today today) {
        this.dsl = dsl;
        this.today = today;
    }

    /**
     * @param organisation null: the whole network
     * @param alone whether nobody else may edit there after the last day
     */
    record Row(
            String role,
            @Nullable UUID organisationId,
            @Nullable String organisation,
            @Nullable LocalDate lastDay,
            boolean alone) {}

    String nameOf(UUID account) {
        return dsl.select(ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOptional(ACCOUNT.DISPLAY_NAME)
                .orElseThrow(() -> new NotFound("account " + account));
    }

    List<Row> rows(UUID account) {
        return dsl.select(
                        ROLE_GRANT.ROLE,
                        ROLE_GRANT.ORGANISATION_ID,
                        ORGANISATION.NAME,
                        ROLE_GRANT.LAST_DAY,
                        alone())
                .from(ROLE_GRANT)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(ROLE_GRANT.ORGANISATION_ID))
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .and(HeldRoles.inForce(today.date()))
                .orderBy(ROLE_GRANT.LAST_DAY.asc().nullsLast(), ROLE_GRANT.ID)
                .fetch(Records.mapping(Row::new));
    }

    private Field<Boolean> alone() {
        var other = ROLE_GRANT.as("other");
        var holder = ACCOUNT.as("holder");
        return DSL.field(
                ROLE_GRANT
                        .ROLE
                        .in(EDITING)
                        .and(
                                notExists(
                                        selectOne()
                                                .from(other)
                                                .join(holder)
                                                .on(holder.ID.eq(other.ACCOUNT_ID))
                                                .where(other.ACCOUNT_ID.ne(ROLE_GRANT.ACCOUNT_ID))
                                                .and(holder.STATE.eq("ACTIVE"))
                                                .and(other.ROLE.in(EDITING))
                                                .and(remains(other)))));
    }

    /** There, and for longer. */
    private Condition remains(RoleGrant other) {
        var now = DSL.val(today.date());
        var above = ORGANISATION_AND_ABOVE.call(ROLE_GRANT.ORGANISATION_ID, now);
        var there =
                other.ORGANISATION_ID
                        .isNull()
                        .or(other.ORGANISATION_ID.in(DSL.select(above.ID).from(above)));
        return other.LAST_DAY
                .isNull()
                .or(other.LAST_DAY.gt(DSL.coalesce(ROLE_GRANT.LAST_DAY, now)))
                .and(there);
    }
}
