package org.maillage.platform.transfer.export;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.audit.Sensitive;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.Labels;
import org.maillage.platform.web.list.ListExport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes a list to a file of this machine's, which then travels as slowly as its reader wants: no transaction waits for that, and what
 * fails half way is an error instead of half a file.
 */
@Service
class ExportList {

    private final Access access;
    private final Audit audit;
    private final Labels labels;

    ExportList(Access access, Audit audit, Labels labels) {
        this.access = access;
        this.audit = audit;
        this.labels = labels;
    }

    /** What the audit trail keeps; what was searched may be somebody's name. */
    private record Exported(
            String list,
            String format,
            long rows,
            List<String> chosen,
            @Sensitive @Nullable String search) {}

    /** The list's own query has asked whether the actor may see it, and of which organisations. */
    @Transactional(rollbackFor = IOException.class)
    public void export(ListExport list, ExportFormat format, Path file) throws IOException {
        var act = access.open();
        long rows;
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            rows = write(list, format, out);
        }
        var chosen = new ArrayList<String>();
        list.chosen().forEach((facet, values) -> values.forEach(v -> chosen.add(facet + ": " + v)));
        audit.record(
                act,
                new AuditSubject("platform.export", UuidV7.next()),
                "exported",
                null,
                new Exported(
                        list.list(),
                        format.name(),
                        rows,
                        chosen,
                        list.search().isEmpty() ? null : list.search()));
    }

    private long write(ListExport list, ExportFormat format, OutputStream out) throws IOException {
        var columns = list.columns();
        var headings =
                columns.stream()
                        .map(column ->
                                new ExportFormat.Heading(
                                        column.name(),
                                        labels.named(column.labelKey(), column.name())))
                        .toList();
        var writer = format.begin(out, headings);
        long[] rows = {0};
        list.<IOException>rows(values -> {
            writer.row(labelled(columns, values));
            rows[0]++;
        });
        writer.end();
        return rows[0];
    }

    private List<@Nullable Object> labelled(
            List<ListExport.Column> columns, List<@Nullable Object> values) {
        var shown = new ArrayList<@Nullable Object>();
        for (int i = 0; i < columns.size(); i++) {
            shown.add(labelled(columns.get(i).valuePrefix(), values.get(i)));
        }
        return shown;
    }

    private @Nullable Object labelled(@Nullable String prefix, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Object[] many ->
                    Arrays.stream(many)
                            .filter(Objects::nonNull)
                            .map(one -> String.valueOf(labelled(prefix, one)))
                            .collect(Collectors.joining(" | "));
            default -> prefix == null ? value : labels.named(prefix + value, value.toString());
        };
    }
}
