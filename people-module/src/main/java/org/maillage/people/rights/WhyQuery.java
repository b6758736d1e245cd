package org.maillage.people.rights;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.GRANT_EVER;
import static org.maillage.people.db.Tables.MEMBERSHIPS_ABOVE;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.db.tables.Organisation;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The facts that a right rests on. */
@Component
class WhyQuery {

    private final DSLContext dsl;

    WhyQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** An account. */
    record Holder(String name, boolean active) {}

    /**
     * A grant of the account.
     *
     * @param scope null: the whole network
     */
    record Held(
            String role,
            @Nullable UUID scope,
            @Nullable String scopeName,
            LocalDate from,
            @Nullable LocalDate lastDay) {

        Role asRole() {
            return Role.valueOf(role);
        }

        Explanation.Term on(LocalDate day) {
            if (from.isAfter(day)) {
                return Explanation.Term.LATER;
            }
            if (lastDay == null) {
                return Explanation.Term.ENDLESS;
            }
            return lastDay.isBefore(day) ? Explanation.Term.ENDED : Explanation.Term.LASTS;
        }
    }

    /** A membership on the way from the organisation upwards. */
    record Step(
            UUID child,
            String childName,
            UUID parent,
            String parentName,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    Holder holder(UUID account) {
        return dsl.select(ACCOUNT.DISPLAY_NAME, ACCOUNT.STATE)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOptional(row -> new Holder(row.value1(), row.value2().equals("ACTIVE")))
                .orElseThrow(() -> new NotFound("account " + account));
    }

    String organisation(UUID id) {
        return dsl.select(ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .fetchOptional(ORGANISATION.NAME)
                .orElseThrow(() -> new NotFound("organisation " + id));
    }

    /**
     * @param ever with those that were taken back, or given again
     */
    List<Held> grants(UUID account, boolean ever) {
        return dsl.select(
                        GRANT_EVER.ROLE,
                        GRANT_EVER.ORGANISATION_ID,
                        ORGANISATION.NAME,
                        GRANT_EVER.GRANTED_ON,
                        GRANT_EVER.LAST_DAY)
                .from(GRANT_EVER)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(GRANT_EVER.ORGANISATION_ID))
                .where(GRANT_EVER.ACCOUNT_ID.eq(account))
                .and(ever ? DSL.noCondition() : GRANT_EVER.STANDING)
                .orderBy(GRANT_EVER.GRANTED_ON, GRANT_EVER.ID)
                .fetch(Records.mapping(Held::new));
    }

    List<Step> above(UUID organisation, LocalDate day) {
        var step = MEMBERSHIPS_ABOVE.call(organisation, day);
        Organisation child = ORGANISATION.as("child");
        Organisation parent = ORGANISATION.as("parent");
        return dsl.select(
                        step.CHILD_ID,
                        child.NAME,
                        step.PARENT_ID,
                        parent.NAME,
                        step.FROM_DATE,
                        step.TO_DATE)
                .from(step)
                .join(child)
                .on(child.ID.eq(step.CHILD_ID))
                .join(parent)
                .on(parent.ID.eq(step.PARENT_ID))
                .orderBy(child.NAME, parent.NAME, step.CHILD_ID, step.PARENT_ID)
                .fetch(Records.mapping(Step::new));
    }
}
