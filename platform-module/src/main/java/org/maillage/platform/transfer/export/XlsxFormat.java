package org.maillage.platform.transfer.export;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;

/** A workbook, written row by row. Texts are texts in it: nothing is ever a formula. */
final class XlsxFormat implements ExportFormat {

    private static final int ROWS_A_SHEET = 1_000_000;
    private static final int ROWS_IN_MEMORY = 500;
    private static final int LONGEST_CELL = 32_000;
    private static final Pattern NO_XML =
            Pattern.compile("[^\t\n\r\\x20-\uD7FF\uE000-\uFFFD\\x{10000}-\\x{10FFFF}]");

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public String labelKey() {
        return "platform.export.format.xlsx";
    }

    @Override
    public String contentType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public boolean fits(String list) {
        return true;
    }

    @Override
    public Writer begin(OutputStream out, List<Heading> headings) {
        return new Book(new Workbook(out, "Maillage", "1.0"), headings);
    }

    private static final class Book implements Writer {

        private final Workbook book;
        private final List<Heading> headings;
        private Worksheet sheet;
        private int sheets = 1;
        private int row;

        Book(Workbook book, List<Heading> headings) {
            this.book = book;
            this.headings = headings;
            this.sheet = sheet();
        }

        private Worksheet sheet() {
            var next = book.newWorksheet(String.valueOf(sheets));
            for (int i = 0; i < headings.size(); i++) {
                next.inlineString(0, i, plain(headings.get(i).label()));
                next.style(0, i).bold().set();
            }
            next.freezePane(0, 1);
            row = 1;
            return next;
        }

        @Override
        public void row(List<@Nullable Object> values) throws IOException {
            if (row > ROWS_A_SHEET) {
                sheet.finish();
                sheets++;
                sheet = sheet();
            }
            for (int i = 0; i < values.size(); i++) {
                cell(i, values.get(i));
            }
            row++;
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }

        private void cell(int column, @Nullable Object value) {
            switch (value) {
                case null -> {}
                case Boolean answer -> sheet.value(row, column, answer);
                case Number number -> sheet.value(row, column, number);
                case LocalDate date -> date(column, date.atStartOfDay(), "yyyy-mm-dd");
                case Instant instant -> sheet.inlineString(row, column, instant.toString());
                default -> sheet.inlineString(row, column, plain(value.toString()));
            }
        }

        private void date(int column, LocalDateTime value, String format) {
            sheet.value(row, column, value);
            sheet.style(row, column).format(format).set();
        }

        @Override
        public void end() throws IOException {
            book.finish();
        }

        private static String plain(String text) {
            var clean = NO_XML.matcher(text).replaceAll("\uFFFD");
            return clean.length() > LONGEST_CELL
                    ? clean.substring(0, clean.offsetByCodePoints(0, LONGEST_CELL / 2))
                    : clean;
        }
    }
}
