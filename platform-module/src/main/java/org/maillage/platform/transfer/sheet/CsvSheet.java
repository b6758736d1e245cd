package org.maillage.platform.transfer.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text in lines and columns. */
final class CsvSheet {

    /** A cell and what the reader has read ahead. */
    private static final int BUFFER = 1 << 20;

    private static final int SAMPLE = 1 << 16;

    private CsvSheet() {}

    static void read(Path file, LimitedRows rows) throws IOException {
        var encoding = Encoding.of(file);
        try (var text = open(file, encoding)) {
            var separator = Separator.in(sample(text));
            if (separator.declared()) {
                text.readLine();
            }
            read(text, separator, rows);
        }
    }

    private static BufferedReader open(Path file, Encoding encoding) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(encoding.mark());
        var decoder =
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new BufferedReader(new InputStreamReader(in, decoder), SAMPLE * 2);
    }

    private static String sample(BufferedReader text) throws IOException {
        text.mark(SAMPLE);
        var sample = new char[SAMPLE - 1];
        int length = 0;
        int read = 0;
        while (read >= 0 && length < sample.length) {
            length += read;
            read = text.read(sample, length, sample.length - length);
        }
        text.reset();
        return new String(sample, 0, length);
    }

    private static void read(BufferedReader text, Separator separator, LimitedRows rows)
            throws IOException {
        int before = separator.declared() ? 1 : 0;
        try (var csv =
                CsvReader.builder()
                        .fieldSeparator(separator.character())
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(BUFFER)
                        .ofCsvRecord(text)) {
            for (var row : csv) {
                rows.add(Math.toIntExact(row.getStartingLineNumber()) + before, row.getFields());
            }
        } catch (CsvParseException e) {
            throw new SheetRefused("quotes");
        }
    }
}
