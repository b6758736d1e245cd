package org.maillage.platform.transfer;

import java.util.List;
import java.util.stream.Collectors;

/** A row as it stands in the staging table. */
record StagedRow(int number, List<String> cells, List<RowProblem> problems) {

    private static final int LONGEST_SUMMARY = 120;

    StagedRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** Empty where the row is shorter than the header. */
    String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    /** Enough to recognise it. */
    public String summary() {
        var text =
                cells.stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" · "));
        return text.length() <= LONGEST_SUMMARY
                ? text
                : text.substring(0, LONGEST_SUMMARY - 1) + "…";
    }
}
