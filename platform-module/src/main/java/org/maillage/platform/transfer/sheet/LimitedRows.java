package org.maillage.platform.transfer.sheet;

import java.util.List;
import java.util.function.Consumer;

/** Lets rows pass as long as they are such as people have; the same limits for every kind of file. */
final class LimitedRows {

    private final Consumer<SheetRow> rows;
    private int count;
    private int last;
    private long text;

    LimitedRows(Consumer<SheetRow> rows) {
        this.rows = rows;
    }

    int count() {
        return count;
    }

    /** Rows whose numbers do not grow are counted on. */
    void add(int claimed, List<String> cells) {
        int number = Math.max(claimed, last + 1);
        last = number;
        if (cells.size() > Sheets.MOST_COLUMNS) {
            throw new SheetRefused("columns", number, Sheets.MOST_COLUMNS);
        }
        var row = new SheetRow(number, cells.stream().map(cell -> readable(number, cell)).toList());
        if (row.blank()) {
            return;
        }
        count++;
        if (count > Sheets.MOST_ROWS) {
            throw new SheetRefused("rows", Sheets.MOST_ROWS - 1);
        }
        if (text > Sheets.MOST_TEXT) {
            throw new SheetRefused("too-large");
        }
        rows.accept(row);
    }

    /** The database keeps neither U+0000 nor half a character. */
    private String readable(int number, String cell) {
        if (cell.length() > Sheets.LONGEST_CELL) {
            throw new SheetRefused("cell", number, Sheets.LONGEST_CELL);
        }
        text += cell.length();
        boolean odd = cell.chars().anyMatch(c -> c == 0 || Character.isSurrogate((char) c));
        return odd ? mended(cell) : cell;
    }

    private static String mended(String cell) {
        var mended = new StringBuilder();
        cell.codePoints()
                .map(c ->
                        c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                                ? '\uFFFD'
                                : c)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }
}
