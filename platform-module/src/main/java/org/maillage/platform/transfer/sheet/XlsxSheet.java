package org.maillage.platform.transfer.sheet;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;

/** The first sheet of a workbook that one can see. */
final class XlsxSheet {

    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private XlsxSheet() {}

    static void read(Path file, LimitedRows rows) throws IOException {
        XlsxLimits.check(file);
        try (var workbook = new ReadableWorkbook(file.toFile(), OPTIONS);
                var content = visible(workbook).openStream()) {
            content.forEach(row -> add(row, rows));
        } catch (SheetRefused refused) {
            throw refused;
        } catch (ExcelReaderException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException broken) {
            throw new SheetRefused("broken");
        }
    }

    private static Sheet visible(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new SheetRefused("empty"));
    }

    private static void add(Row row, LimitedRows rows) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.getCell(i)));
        }
        rows.add(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case EMPTY, ERROR -> "";
            case STRING, FORMULA, BOOLEAN -> Objects.requireNonNullElse(cell.getRawValue(), "");
        };
    }

    /** As somebody would type it: a day as a day, and a SIRET with all its digits. */
    private static String number(Cell cell) {
        var format = cell.getDataFormatString();
        if (format != null && isDay(format)) {
            return cell.asDate().toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber();
        return number.precision() > 40 || Math.abs(number.scale()) > 40
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDay(String format) {
        var bare = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return bare.matches("(?i).*[yd].*");
    }
}
