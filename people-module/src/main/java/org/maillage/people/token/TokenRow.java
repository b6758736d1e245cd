package org.maillage.people.token;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.API_TOKEN;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A token as pages show it.
 *
 * @param organisation where it holds; null: wherever its holder's rights hold
 * @param usedAt the hour of the last request with it; null: none yet
 * @param standing WORKING, EXPIRED, WITHDRAWN
 */
record TokenRow(
        UUID id,
        UUID account,
        String holder,
        String name,
        List<String> scopes,
        @Nullable String organisation,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        String standing) {

    TokenRow {
        scopes = List.copyOf(scopes);
    }

    public boolean works() {
        return standing.equals("WORKING");
    }

    /** Of a token, its account, and the organisation where it holds. */
    static SelectField<TokenRow> select(Instant now) {
        return row(
                        API_TOKEN.ID,
                        API_TOKEN.ACCOUNT_ID,
                        ACCOUNT.DISPLAY_NAME,
                        API_TOKEN.NAME,
                        API_TOKEN.SCOPES.convertFrom(List::of),
                        ORGANISATION.NAME,
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.EXPIRES_AT,
                        API_TOKEN.USED_AT,
                        standing(now))
                .mapping(TokenRow::new);
    }

    static Field<String> standing(Instant now) {
        return when(API_TOKEN.WITHDRAWN_AT.isNotNull(), val("WITHDRAWN"))
                .when(API_TOKEN.EXPIRES_AT.le(now), val("EXPIRED"))
                .otherwise(val("WORKING"));
    }
}
