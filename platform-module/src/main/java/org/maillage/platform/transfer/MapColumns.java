package org.maillage.platform.transfer;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Access;
import org.maillage.platform.job.Jobs;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** The second step: what each column means; then the dry run begins. */
@Service
class MapColumns {

    private final ImportRecords records;
    private final Mappings mappings;
    private final Access access;
    private final Begin begin;

    MapColumns(ImportRecords records, Mappings mappings, Access access, Begin begin) {
        this.records = records;
        this.mappings = mappings;
        this.access = access;
        this.begin = begin;
    }

    /** How a job is begun. */
    @Component
    record Begin(Jobs jobs, CheckImport check) {}

    /** Message key of what is wrong with the mapping; null when nothing is. */
    static @Nullable String refused(
            List<String> mapping, StoredImport stored, List<ImportField> fields) {
        if (!Headers.fits(mapping, stored.headers(), fields)) {
            return "platform.transfer.mapping.unknown";
        }
        var meant = mapping.stream().filter(field -> !field.equals(Headers.LEFT_OUT)).toList();
        if (new HashSet<>(meant).size() < meant.size()) {
            return "platform.transfer.mapping.twice";
        }
        return fields.stream().allMatch(f -> !f.required() || meant.contains(f.key()))
                ? meant.isEmpty() ? "platform.transfer.mapping.empty" : null
                : "platform.transfer.mapping.required";
    }

    /** The mapping has been looked at by {@link #refused}. */
    @Transactional
    void map(UUID id, List<String> mapping) {
        var stored = records.desk().get(id);
        var target = records.desk().target(stored);
        var act = access.require(target.permission(), stored.owner());
        if (stored.state().busy()) {
            throw new Conflict("import " + id);
        }
        var imports = records.imports();
        var key = imports.headersKey(id);
        mappings.remember(stored.account(), stored.target(), key, mapping, act.at());
        var job =
                begin.jobs()
                        .start(
                                act,
                                begin.check(),
                                id,
                                stored.fileName(),
                                (long) records.staging().count(id));
        imports.move(stored, ImportState.CHECKING, mapping, job, act.at());
        records.audit()
                .record(
                        act,
                        ImportAct.subject(id),
                        "mapped",
                        ImportAct.of(stored),
                        ImportAct.of(stored).become(ImportState.CHECKING));
    }
}
