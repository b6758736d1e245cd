package org.maillage.platform.transfer;

import org.maillage.platform.transfer.export.FormulaMark;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Looks at rows as the target will see them, and finds what is wrong. */
final class Judgement {

    private static final Pattern UNSTORABLE =
            Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFD&&[^\\r\\n\\t]]");

    private static final Pattern SPACES = Pattern.compile("^[\\s\\u00a0]+|[\\s\\u00a0]+$");

    /** What spreadsheets and people write where there is nothing. */
    private static final Pattern NOTHING =
            Pattern.compile(
                    "[-–—?/.]|#(?:N/A|NUL!|NULL!|REF!|VALEUR!|VALUE!|NOM\\?|NAME\\?|DIV/0!|NOMBRE!|NUM!)");

    private Judgement() {}

    /** What is wrong, by the number of the row; rows with which nothing is wrong are not in it. */
    static Map<Integer, List<RowProblem>> of(
            ImportTarget target, StoredImport stored, List<StagedRow> rows) {
        var problems = new LinkedHashMap<Integer, List<RowProblem>>();
        var sound = new ArrayList<ImportRow>();
        for (var row : rows) {
            var read = row(stored, row);
            var found = plain(target, read);
            if (found.isEmpty()) {
                sound.add(read);
            } else {
                problems.put(row.number(), found);
            }
        }
        var batch = new ImportBatch(stored.owner(), stored.fileName(), sound);
        problems.putAll(byRow(target.check(batch)));
        return problems;
    }

    static Map<Integer, List<RowProblem>> byRow(List<RowProblem> problems) {
        var byRow = new LinkedHashMap<Integer, List<RowProblem>>();
        problems.forEach(p -> byRow.computeIfAbsent(p.row(), _ -> new ArrayList<>()).add(p));
        return byRow;
    }

    static ImportRow row(StoredImport stored, StagedRow row) {
        var values = new HashMap<String, String>();
        for (int column = 0; column < stored.mapping().size(); column++) {
            var field = stored.mapping().get(column);
            var value = value(row.cell(column));
            if (!field.equals(Headers.LEFT_OUT) && !value.isEmpty()) {
                values.put(field, value);
            }
        }
        return new ImportRow(row.number(), values);
    }

    private static String value(String cell) {
        var bare = SPACES.matcher(FormulaMark.remove(cell)).replaceAll("");
        return NOTHING.matcher(bare).matches()
                ? ""
                : Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    private static List<RowProblem> plain(ImportTarget target, ImportRow row) {
        var problems = new ArrayList<RowProblem>();
        for (var field : target.fields()) {
            var value = row.value(field.key());
            if (field.required() && value.isEmpty()) {
                problems.add(RowProblem.of(row, field.key(), "platform.transfer.row.required"));
            } else if (value.length() > field.longest()) {
                problems.add(
                        RowProblem.of(
                                row,
                                field.key(),
                                "platform.transfer.row.longest",
                                field.longest()));
            } else if (UNSTORABLE.matcher(value).find()) {
                problems.add(RowProblem.of(row, field.key(), "platform.transfer.row.unreadable"));
            }
        }
        return problems;
    }
}
