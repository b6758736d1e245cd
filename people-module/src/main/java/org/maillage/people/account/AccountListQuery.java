package org.maillage.people.account;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.maillage.people.db.Routines;
import org.maillage.people.rights.AccountReach;
import org.maillage.platform.web.list.Collations;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The list of accounts, of those that are the reader's to administer. */
@Component
class AccountListQuery {

    /** ACTIVE, DISABLED, or INVITED: nobody has chosen a password yet. */
    static final Field<String> STANDING =
            when(ACCOUNT.STATE.eq("DISABLED"), val("DISABLED"))
                    .when(ACCOUNT.PASSWORD_HASH.isNull(), val("INVITED"))
                    .otherwise(val("ACTIVE"));

    private final DSLContext dsl;
    private final AccountReach reach;

    AccountListQuery(DSLContext dsl, AccountReach reach) {
        this.dsl = dsl;
        this.reach = reach;
    }

    record Row(UUID id, String displayName, String email, String standing, List<Grant> grants) {}

    /**
     * @param organisation its name; null: the whole network
     * @param lastDay null: no end is known
     * @param mandate whether it ends with one
     */
    record Grant(
            UUID id,
            String role,
            @Nullable String organisation,
            @Nullable LocalDate lastDay,
            boolean mandate) {}

    ListPage<Row> page(ListRequest request) {
        return Listing.of(dsl, ACCOUNT, "people.account.list")
                .key(ACCOUNT.ID)
                .where(reach.accounts())
                .search(word -> ACCOUNT.SEARCH_TEXT.contains(Routines.fold(val(word))))
                .facet("state", STANDING, "people.account.state.")
                .facet("role", roles(), "people.account.role.")
                .sort("name", ACCOUNT.DISPLAY_NAME.collate(Collations.FRENCH).asc())
                .sort("created", ACCOUNT.CREATED_AT.desc())
                .column("name", "name")
                .column("email", null)
                .column("roles", null)
                .column("state", null)
                .rows(
                        row(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME, ACCOUNT.EMAIL, STANDING, grants())
                                .mapping(Row::new))
                .page(request);
    }

    private static Field<String[]> roles() {
        return array(
                select(ROLE_GRANT.ROLE)
                        .distinctOn(ROLE_GRANT.ROLE)
                        .from(ROLE_GRANT)
                        .where(ROLE_GRANT.ACCOUNT_ID.eq(ACCOUNT.ID)));
    }

    static Field<List<Grant>> grants() {
        return multiset(
                        select(
                                        ROLE_GRANT.ID,
                                        ROLE_GRANT.ROLE,
                                        ORGANISATION.NAME,
                                        ROLE_GRANT.LAST_DAY,
                                        field(ROLE_GRANT.MANDATE_ID.isNotNull()))
                                .from(ROLE_GRANT)
                                .leftJoin(ORGANISATION)
                                .on(ORGANISATION.ID.eq(ROLE_GRANT.ORGANISATION_ID))
                                .where(ROLE_GRANT.ACCOUNT_ID.eq(ACCOUNT.ID))
                                .orderBy(ROLE_GRANT.GRANTED_AT, ROLE_GRANT.ID))
                .convertFrom(result -> result.map(Records.mapping(Grant::new)));
    }
}
