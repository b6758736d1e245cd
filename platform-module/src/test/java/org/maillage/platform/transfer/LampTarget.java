package org.maillage.platform.transfer;

import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Permission;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Lamps from a file: a lamp is its name, and has so many watts. */
@TestComponent
public class LampTarget implements ImportTarget {

    private final JdbcClient db;

    /** Batches that fail once they have written. */
    final AtomicInteger failures = new AtomicInteger();

    /** What happens once, while the next batch is looked at or written. */
    final AtomicReference<Runnable> meanwhile = new AtomicReference<>(LampTarget::nothing);

    LampTarget(JdbcClient db) {
        this.db = db;
    }

    private static void nothing() {}

    @Override
    public String key() {
        return "sample.lamp.import";
    }

    @Override
    public Permission permission() {
        return PlatformPermission.PUBLICATIONS;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                new ImportField("name", true, 40, List.of("lampe", "nom")),
                new ImportField("watts", false, 10, List.of("puissance")));
    }

    @Override
    public String path() {
        return "/admin";
    }

    @Override
    public List<RowProblem> check(ImportBatch batch) {
        meanwhile.getAndSet(LampTarget::nothing).run();
        var problems = new ArrayList<RowProblem>();
        for (var row : batch.rows()) {
            if (!row.value("watts").matches("[0-9]{0,5}")) {
                problems.add(RowProblem.of(row, "watts", "typeMismatch.int"));
            }
        }
        return problems;
    }

    @Override
    public ImportOutcome apply(ImportBatch batch, Act act) {
        var names = new ArrayList<String>();
        var watts = new ArrayList<Integer>();
        var seen = new HashSet<String>();
        for (var row : batch.rows()) {
            if (seen.add(row.value("name"))) {
                names.add(row.value("name"));
                watts.add(
                        row.value("watts").isEmpty() ? null : Integer.valueOf(row.value("watts")));
            }
        }
        int created =
                db.sql(
                                """
                                insert into sample.imported_lamp (name, watts)
                                select * from unnest(?::text[], ?::int[]) on conflict (name) do nothing
                                """)
                        .params(names.toArray(String[]::new), watts.toArray(Integer[]::new))
                        .update();
        meanwhile.getAndSet(LampTarget::nothing).run();
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("The fuse has blown");
        }
        return new ImportOutcome(created, 0, batch.rows().size() - created, List.of());
    }
}
