package org.maillage.platform.transfer;

import org.maillage.platform.job.Jobs;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the pages show of an import. */
@Component
class ImportView {

    private static final int BAD_ROWS_A_PAGE = 50;
    private static final int EXAMPLES = 3;

    private final ImportDesk desk;
    private final Staging staging;
    private final Jobs jobs;

    ImportView(ImportDesk desk, Staging staging, Jobs jobs) {
        this.desk = desk;
        this.staging = staging;
        this.jobs = jobs;
    }

    /**
     * A column of the file.
     *
     * @param examples what stands in its first rows
     */
    record Column(String name, String header, String field, String examples) {}

    /** A field of a row, as its form shows it. */
    record Cell(
            String field,
            String label,
            String header,
            String value,
            boolean required,
            int longest,
            List<RowProblem> problems) {}

    StoredImport get(UUID id) {
        return desk.get(id);
    }

    ImportTarget target(StoredImport stored) {
        return desk.target(stored);
    }

    List<ImportField> fields(StoredImport stored) {
        return desk.target(stored).fields();
    }

    void show(StoredImport stored, int after, Model model) {
        frame(stored, model);
        int bad = staging.countBad(stored.id());
        var rows = staging.badAfter(stored.id(), after, BAD_ROWS_A_PAGE);
        boolean more = rows.size() == BAD_ROWS_A_PAGE;
        model.addAttribute("bad", bad);
        model.addAttribute("good", staging.count(stored.id()) - bad);
        model.addAttribute("rows", rows);
        model.addAttribute("next", more ? rows.getLast().number() : null);
    }

    void showColumns(StoredImport stored, List<String> mapping, Model model) {
        frame(stored, model);
        var target = desk.target(stored);
        var columns = columns(stored, mapping);
        model.addAttribute("columns", columns);
        model.addAttribute("notice", target.notice());
        model.addAttribute(
                "leftOut",
                columns.stream()
                        .filter(column -> column.field().equals(Headers.LEFT_OUT))
                        .map(Column::header)
                        .toList());
        model.addAttribute(
                "fields",
                target.fields().stream()
                        .map(f -> Option.keyed(f.key(), target.texts() + ".field." + f.key()))
                        .toList());
        model.addAttribute("required", required(target));
    }

    private List<Column> columns(StoredImport stored, List<String> mapping) {
        var examples = staging.after(stored.id(), 0, EXAMPLES);
        var columns = new ArrayList<Column>();
        for (int column = 0; column < stored.headers().size(); column++) {
            int at = column;
            columns.add(
                    new Column(
                            ColumnForm.name(column),
                            stored.headers().get(column),
                            mapping.get(column),
                            examples.stream()
                                    .map(row -> row.cell(at))
                                    .filter(text -> !text.isBlank())
                                    .map(ImportView::shortened)
                                    .collect(Collectors.joining(" · "))));
        }
        return columns;
    }

    private static List<String> required(ImportTarget target) {
        return target.fields().stream()
                .filter(ImportField::required)
                .map(field -> target.texts() + ".field." + field.key())
                .toList();
    }

    void showRow(StoredImport stored, StagedRow row, Model model) {
        frame(stored, model);
        var target = desk.target(stored);
        model.addAttribute("row", row);
        model.addAttribute(
                "cells",
                target.fields().stream()
                        .filter(field -> stored.mapping().contains(field.key()))
                        .map(field -> cell(target, stored, row, field))
                        .toList());
        model.addAttribute(
                "others", row.problems().stream().filter(p -> p.field() == null).toList());
    }

    private static Cell cell(
            ImportTarget target, StoredImport stored, StagedRow row, ImportField field) {
        return new Cell(
                field.key(),
                target.texts() + ".field." + field.key(),
                stored.header(field.key()),
                row.cell(stored.mapping().indexOf(field.key())),
                field.required(),
                field.longest(),
                row.problems().stream().filter(p -> field.key().equals(p.field())).toList());
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    private void frame(StoredImport stored, Model model) {
        var target = desk.target(stored);
        model.addAttribute("import", stored);
        model.addAttribute(
                "job", stored.job() == null ? null : jobs.find(stored.job()).orElse(null));
        model.addAttribute("path", ImportController.PATH + "/" + stored.id());
        model.addAttribute(
                "breadcrumb", List.of(Crumb.to(target.path(), target.texts() + ".title")));
    }
}
