package org.maillage.platform.transfer.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know it. */
final class CsvFormat implements ExportFormat {

    private static final char MARK = '\ufeff';

    private final String name;
    private final char separator;

    CsvFormat(String name, char separator) {
        this.name = name;
        this.separator = separator;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String labelKey() {
        return "platform.export.format." + name;
    }

    @Override
    public String contentType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public boolean fits(String list) {
        return true;
    }

    @Override
    public Writer begin(OutputStream out, List<Heading> headings) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        var csv =
                CsvWriter.builder()
                        .fieldSeparator(separator)
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(text);
        csv.writeRecord(headings.stream().map(Heading::label).map(FormulaMark::set).toList());
        return new Writer() {
            @Override
            public void row(List<@Nullable Object> values) {
                csv.writeRecord(values.stream().map(CsvFormat::cell).toList());
            }

            @Override
            public void end() throws IOException {
                csv.flush();
            }
        };
    }

    private static @Nullable String cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> FormulaMark.set(text);
            default -> value.toString();
        };
    }
}
