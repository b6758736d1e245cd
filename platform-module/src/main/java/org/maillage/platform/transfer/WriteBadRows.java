package org.maillage.platform.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.maillage.platform.actor.Access;
import org.maillage.platform.transfer.export.FormulaMark;
import org.maillage.platform.web.Labels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rows that are to be mended, under the headers that they came with, and behind them what is wrong. The file can be mended in a
 * spreadsheet and read again: what was chosen for its columns is remembered, and nothing in it is a formula.
 */
@Service
class WriteBadRows {

    private static final char MARK = '\ufeff';
    private static final char SEPARATOR = ';';

    private final ImportRecords records;
    private final Access access;
    private final Labels labels;

    WriteBadRows(ImportRecords records, Access access, Labels labels) {
        this.records = records;
        this.access = access;
        this.labels = labels;
    }

    /** What the file is called. */
    String name(StoredImport stored) {
        return stored.fileName().replaceAll("\\.[A-Za-z]{1,5}$", "")
                + labels.message("platform.transfer.bad.file", List.of())
                + ".csv";
    }

    @Transactional(rollbackFor = IOException.class)
    void write(UUID id, Path file) throws IOException {
        var stored = records.desk().get(id);
        var act = access.require(records.desk().target(stored).permission(), stored.owner());
        try (var text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            text.write(MARK);
            write(
                    stored,
                    CsvWriter.builder()
                            .fieldSeparator(SEPARATOR)
                            .lineDelimiter(LineDelimiter.CRLF)
                            .build(text));
        }
        records.audit()
                .record(
                        act,
                        ImportAct.subject(id),
                        "bad-rows-downloaded",
                        null,
                        ImportAct.of(stored));
    }

    private void write(StoredImport stored, CsvWriter csv) throws IOException {
        csv.writeRecord(
                record(
                        stored.headers(),
                        labels.message("platform.transfer.bad.column", List.of())));
        var rows = records.staging().badAfter(stored.id(), 0, ImportBatch.MOST);
        while (!rows.isEmpty()) {
            rows.forEach(row -> csv.writeRecord(record(cells(stored, row), problems(stored, row))));
            rows =
                    records.staging()
                            .badAfter(stored.id(), rows.getLast().number(), ImportBatch.MOST);
        }
        csv.flush();
    }

    private static List<String> cells(StoredImport stored, StagedRow row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < stored.headers().size(); column++) {
            cells.add(row.cell(column));
        }
        return cells;
    }

    /** A cell that was marked when it came is marked once, not twice. */
    private static List<String> record(List<String> cells, String last) {
        var record = new ArrayList<String>();
        cells.forEach(cell -> record.add(FormulaMark.set(FormulaMark.remove(cell))));
        record.add(FormulaMark.set(last));
        return record;
    }

    private String problems(StoredImport stored, StagedRow row) {
        var line = String.valueOf(row.number());
        return labels.message("platform.transfer.bad.line", List.of(line))
                + row.problems().stream()
                        .map(problem -> " " + problem(stored, problem))
                        .collect(Collectors.joining());
    }

    private String problem(StoredImport stored, RowProblem problem) {
        var text = labels.message(problem.message(), problem.arguments());
        if (problem.field() == null) {
            return text;
        }
        var header = stored.header(problem.field());
        return labels.message("platform.transfer.row.column", List.of(header)) + " " + text;
    }
}
