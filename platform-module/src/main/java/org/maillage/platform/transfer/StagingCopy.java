package org.maillage.platform.transfer;

import org.jooq.DSLContext;
import org.maillage.platform.transfer.sheet.SheetRow;
import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** Brings rows into the staging table, many at a time, in the caller's transaction. */
final class StagingCopy {

    private static final int AT_ONCE = 10_000;
    private static final int CHARACTERS_AT_ONCE = 8 << 20;
    private static final String COPY =
            "copy platform.import_row (import_id, row_no, cells) from stdin (format csv)";

    private final DSLContext db;
    private final UUID id;
    private final StringBuilder lines = new StringBuilder();
    private int waiting;
    private int count;

    StagingCopy(DSLContext db, UUID id) {
        this.db = db;
        this.id = id;
    }

    void add(SheetRow row) {
        lines.append(id).append(',').append(row.number()).append(",\"");
        lines.append(json(row.cells()).replace("\"", "\"\"")).append("\"\n");
        waiting++;
        count++;
        if (waiting >= AT_ONCE || lines.length() > CHARACTERS_AT_ONCE) {
            flush();
        }
    }

    private static String json(List<String> cells) {
        return StagedJson.text(cells);
    }

    void flush() {
        if (waiting > 0) {
            db.connection(connection -> {
                try {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(COPY, new StringReader(lines.toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            lines.setLength(0);
            waiting = 0;
        }
    }

    int count() {
        return count;
    }
}
