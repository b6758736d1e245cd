package org.maillage.platform.transfer;

import static org.maillage.platform.db.Tables.IMPORT_MAPPING;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How each account has mapped columns before. */
@Component
class Mappings {

    private final DSLContext db;

    Mappings(DSLContext db) {
        this.db = db;
    }

    Optional<List<String>> recall(UUID account, String target, byte[] headersKey) {
        return db.select(IMPORT_MAPPING.MAPPING)
                .from(IMPORT_MAPPING)
                .where(IMPORT_MAPPING.ACCOUNT_ID.eq(account))
                .and(IMPORT_MAPPING.TARGET.eq(target))
                .and(IMPORT_MAPPING.HEADERS_KEY.eq(headersKey))
                .fetchOptional(found -> Arrays.asList(found.value1()));
    }

    void remember(
            UUID account, String target, byte[] headersKey, List<String> mapping, Instant at) {
        var fields = mapping.toArray(String[]::new);
        db.insertInto(IMPORT_MAPPING)
                .set(IMPORT_MAPPING.ACCOUNT_ID, account)
                .set(IMPORT_MAPPING.TARGET, target)
                .set(IMPORT_MAPPING.HEADERS_KEY, headersKey)
                .set(IMPORT_MAPPING.MAPPING, fields)
                .set(IMPORT_MAPPING.USED_AT, at)
                .onConflict(
                        IMPORT_MAPPING.ACCOUNT_ID,
                        IMPORT_MAPPING.TARGET,
                        IMPORT_MAPPING.HEADERS_KEY)
                .doUpdate()
                .set(IMPORT_MAPPING.MAPPING, fields)
                .set(IMPORT_MAPPING.USED_AT, at)
                .execute();
    }

    void forget(Instant before) {
        db.deleteFrom(IMPORT_MAPPING).where(IMPORT_MAPPING.USED_AT.lt(before)).execute();
    }
}
