package org.maillage.platform.transfer;

import org.jooq.DSLContext;
import org.maillage.platform.transfer.sheet.SheetRefused;
import org.maillage.platform.transfer.sheet.SheetRow;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Brings what is read from a file into the database, row by row. */
@Component
class Arrivals {

    private final DSLContext db;
    private final Imports imports;
    private final Mappings mappings;
    private final ImportDesk desk;

    Arrivals(DSLContext db, Imports imports, Mappings mappings, ImportDesk desk) {
        this.db = db;
        this.imports = imports;
        this.mappings = mappings;
        this.desk = desk;
    }

    Arrival begin(UUID id, ImportTarget target, UUID owner, String name, Instant at) {
        return new Arrival(id, target, owner, name, at);
    }

    List<TakeFile.Unfinished> unfinished(ImportTarget target) {
        return desk.unfinished(target.key()).stream()
                .map(stored -> new TakeFile.Unfinished(stored.id(), stored.fileName()))
                .toList();
    }

    /** A file that is being read. */
    final class Arrival {

        private final UUID id;
        private ImportTarget target;
        private final UUID owner;
        private final String name;
        private final Instant at;
        private final StagingCopy rows;
        private boolean headed;

        Arrival(UUID id, ImportTarget target, UUID owner, String name, Instant at) {
            this.id = id;
            this.target = target;
            this.owner = owner;
            this.name = name;
            this.at = at;
            this.rows = new StagingCopy(db, id);
        }

        void add(SheetRow row) {
            if (headed) {
                rows.add(row);
            } else {
                head(row);
                headed = true;
            }
        }

        private void head(SheetRow row) {
            var headers = Headers.of(row.cells());
            if (new HashSet<>(headers).size() < headers.size()) {
                throw new SheetRefused("headers-twice", twice(headers));
            }
            target = target.meant(headers);
            imports.insert(
                    StoredImport.fresh(
                            id,
                            owner,
                            desk.account(),
                            target.key(),
                            name,
                            headers,
                            mapping(headers),
                            at),
                    Headers.key(headers),
                    at);
        }

        /** What was chosen for such headers; also when a column has come behind them, as in the file of the rows to mend. */
        private List<String> mapping(List<String> headers) {
            return remembered(headers)
                    .or(() ->
                            remembered(headers.subList(0, headers.size() - 1))
                                    .map(known ->
                                            Headers.withLast(known, headers, target.fields())))
                    .orElseGet(() -> Headers.guess(headers, target.fields()));
        }

        private Optional<List<String>> remembered(List<String> headers) {
            return mappings.recall(desk.account(), target.key(), Headers.key(headers))
                    .filter(known -> Headers.fits(known, headers, target.fields()));
        }

        private static String twice(List<String> headers) {
            var seen = new HashSet<String>();
            return headers.stream().filter(header -> !seen.add(header)).findFirst().orElse("");
        }

        ImportAct end() {
            rows.flush();
            if (rows.count() == 0) {
                throw new SheetRefused("no-rows");
            }
            imports.counted(id, rows.count());
            return new ImportAct(target.key(), owner, ImportState.UPLOADED, rows.count(), name);
        }
    }
}
