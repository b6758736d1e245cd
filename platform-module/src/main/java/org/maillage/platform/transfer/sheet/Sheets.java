package org.maillage.platform.transfer.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a table, whatever kind of file it stands in. */
public final class Sheets {

    /** Longest text that a spreadsheet's cell holds. */
    static final int LONGEST_CELL = 32_767;

    static final int MOST_COLUMNS = 200;
    static final int MOST_ROWS = 1_000_001;

    /** Characters of all cells together. */
    static final long MOST_TEXT = 200_000_000;

    private static final String ZIP = "504b0304";
    private static final String OLD_EXCEL = "d0cf11e0";

    /** PDF, RTF, PNG, JPEG. */
    private static final Set<String> NO_TABLES =
            Set.of("25504446", "7b5c7274", "89504e47", "ffd8ffe0", "ffd8ffe1");

    private Sheets() {}

    /**
     * Hands over row after row, the header first; rows without content are left out.
     *
     * @throws SheetRefused when it cannot be read, or only so far
     */
    public static void read(Path file, Consumer<SheetRow> rows) {
        var limited = new LimitedRows(rows);
        try {
            switch (beginning(file)) {
                case ZIP -> XlsxSheet.read(file, limited);
                case OLD_EXCEL -> throw new SheetRefused("old-excel");
                case "" -> throw new SheetRefused("empty");
                default -> CsvSheet.read(file, limited);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (limited.count() == 0) {
            throw new SheetRefused("empty");
        }
    }

    private static String beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var hex = HexFormat.of().formatHex(in.readNBytes(4));
            if (NO_TABLES.contains(hex)) {
                throw new SheetRefused("no-table");
            }
            return hex;
        }
    }
}
