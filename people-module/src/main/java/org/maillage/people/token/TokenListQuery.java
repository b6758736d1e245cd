package org.maillage.people.token;

import static org.jooq.impl.DSL.val;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.API_TOKEN;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.maillage.people.db.Routines;
import org.maillage.people.rights.AccountReach;
import org.maillage.platform.web.list.Collations;
import org.maillage.platform.web.list.ListDefinition;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;

/** The tokens of all accounts that are the reader's to administer. */
@Component
class TokenListQuery {

    private final DSLContext dsl;
    private final AccountReach reach;
    private final Clock clock;

    TokenListQuery(DSLContext dsl, AccountReach reach, Clock clock) {
        this.dsl = dsl;
        this.reach = reach;
        this.clock = clock;
    }

    ListPage<TokenRow> page(ListRequest request) {
        var now = clock.instant();
        return definition(now)
                .where(reach.accounts())
                .sort("created", API_TOKEN.CREATED_AT.desc())
                .sort("expires", API_TOKEN.EXPIRES_AT.asc())
                .sort("used", API_TOKEN.USED_AT.desc())
                .sort("name", API_TOKEN.NAME.collate(Collations.FRENCH).asc())
                .column("name", "name")
                .column("holder", null)
                .column("scope", null)
                .column("expires", "expires")
                .column("used", "used")
                .column("state", null)
                .rows(TokenRow.select(now))
                .page(request);
    }

    private ListDefinition definition(Instant now) {
        var tokens =
                API_TOKEN
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(API_TOKEN.ACCOUNT_ID))
                        .leftJoin(ORGANISATION)
                        .on(ORGANISATION.ID.eq(API_TOKEN.ORGANISATION_ID));
        return Listing.of(dsl, tokens, "people.token.list")
                .key(API_TOKEN.ID)
                .search(TokenListQuery::mentions)
                .facet("state", TokenRow.standing(now), "people.token.state.")
                .facet("scope", API_TOKEN.SCOPES, scope -> scope);
    }

    private static Condition mentions(String word) {
        return API_TOKEN
                .NAME
                .containsIgnoreCase(word)
                .or(ACCOUNT.SEARCH_TEXT.contains(Routines.fold(val(word))));
    }
}
