package org.maillage.platform.transfer.sheet;

import java.util.List;

/**
 * A row that holds something.
 *
 * @param number the line on which it begins, as an editor or a spreadsheet counts: the first is 1
 */
public record SheetRow(int number, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
