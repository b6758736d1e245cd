package org.maillage.people.account;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.maillage.platform.web.NotFound;
import org.maillage.platform.web.form.Option;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The page of an account, and what its forms offer. */
@Component
class AccountPageQuery {

    private final DSLContext dsl;

    AccountPageQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    record Page(
            UUID id,
            String displayName,
            String email,
            String standing,
            Instant createdAt,
            List<AccountListQuery.Grant> grants) {

        public boolean disabled() {
            return standing.equals("DISABLED");
        }
    }

    Page page(UUID id) {
        return dsl.select(
                        ACCOUNT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.EMAIL,
                        AccountListQuery.STANDING,
                        ACCOUNT.CREATED_AT,
                        AccountListQuery.grants())
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .fetchOptional(Records.mapping(Page::new))
                .orElseThrow(() -> new NotFound("account " + id));
    }

    /** Where a role may hold. */
    List<Option> organisations() {
        return dsl.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .orderBy(ORGANISATION.NAME.collate(Collations.FRENCH), ORGANISATION.ID)
                .fetch(row -> Option.named(row.value1(), row.value2()));
    }
}
