package org.maillage.platform.transfer;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param created records that are new
 * @param changed records that were there and differ now
 * @param unchanged rows that brought nothing new
 * @param problems rows that were left out, and why
 */
public record ImportOutcome(int created, int changed, int unchanged, List<RowProblem> problems) {

    public ImportOutcome {
        problems = List.copyOf(problems);
    }
}
