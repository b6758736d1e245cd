package org.maillage.platform.transfer;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An import as it is kept. */
record StoredImport(
        UUID id,
        int version,
        UUID owner,
        UUID account,
        String target,
        ImportState state,
        String fileName,
        List<String> headers,
        List<String> mapping,
        int rows,
        int created,
        int changed,
        int unchanged,
        @Nullable UUID job,
        Instant expiresAt) {

    StoredImport {
        headers = List.copyOf(headers);
        mapping = List.copyOf(mapping);
    }

    static StoredImport fresh(
            UUID id,
            UUID owner,
            UUID account,
            String target,
            String fileName,
            List<String> headers,
            List<String> mapping,
            Instant at) {
        return new StoredImport(
                id,
                1,
                owner,
                account,
                target,
                ImportState.UPLOADED,
                fileName,
                headers,
                mapping,
                0,
                0,
                0,
                0,
                null,
                at.plus(Imports.KEPT));
    }

    /** The header of the column that holds the field; the field's own name where there is none. */
    public String header(String field) {
        int column = mapping.indexOf(field);
        return column < 0 ? field : headers.get(column);
    }
}
