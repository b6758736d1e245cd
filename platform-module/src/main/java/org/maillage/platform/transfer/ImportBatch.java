package org.maillage.platform.transfer;

import java.util.List;
import java.util.UUID;

/**
 * Some rows of a file, at most {@value #MOST}, in their order.
 *
 * @param owner the organisation that is to look after the records
 * @param source name of the file
 */
public record ImportBatch(UUID owner, String source, List<ImportRow> rows) {

    /** Rows of a batch. */
    public static final int MOST = 1_000;

    public ImportBatch {
        rows = List.copyOf(rows);
    }
}
