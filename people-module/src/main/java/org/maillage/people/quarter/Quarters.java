package org.maillage.people.quarter;

import static org.jooq.impl.DSL.row;
import static org.maillage.people.db.Tables.PRIORITY_QUARTER;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.maillage.people.db.Routines;
import org.maillage.people.db.tables.records.PriorityQuarterRecord;
import org.maillage.platform.web.list.Collations;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** The quarters in the database. */
@Component
public class Quarters {

    private static final int BATCH = 2_000;

    private final DSLContext db;

    Quarters(DSLContext db) {
        this.db = db;
    }

    /** What the audit trail keeps of the list. */
    record Figures(int quarters) {}

    Figures figures() {
        return new Figures(db.fetchCount(PRIORITY_QUARTER));
    }

    boolean isLoaded() {
        return db.fetchExists(PRIORITY_QUARTER);
    }

    /** Empty when the list does not have it. */
    public Optional<Quarter> find(String code) {
        return db.select(
                        PRIORITY_QUARTER.CODE,
                        PRIORITY_QUARTER.NAME,
                        PRIORITY_QUARTER.COMMUNES,
                        PRIORITY_QUARTER.DEPARTMENT)
                .from(PRIORITY_QUARTER)
                .where(PRIORITY_QUARTER.CODE.eq(code))
                .fetchOptional(Records.mapping(Quarter::new));
    }

    ListPage<Quarter> page(ListRequest request) {
        return Listing.of(db, PRIORITY_QUARTER, "people.quarter.list")
                .key(PRIORITY_QUARTER.CODE)
                .search(word -> PRIORITY_QUARTER.SEARCH_TEXT.contains(Routines.fold(DSL.val(word))))
                .sort("name", PRIORITY_QUARTER.NAME.collate(Collations.FRENCH).asc())
                .sort("code", PRIORITY_QUARTER.CODE.asc())
                .column("name", "name")
                .column("code", "code")
                .column("communes", null)
                .column("department", null)
                .rows(
                        row(
                                        PRIORITY_QUARTER.CODE,
                                        PRIORITY_QUARTER.NAME,
                                        PRIORITY_QUARTER.COMMUNES,
                                        PRIORITY_QUARTER.DEPARTMENT)
                                .mapping(Quarter::new))
                .page(request);
    }

    /** All others go. */
    void replaceBy(List<Quarter> quarters) {
        db.deleteFrom(PRIORITY_QUARTER).execute();
        for (int from = 0; from < quarters.size(); from += BATCH) {
            var some = quarters.subList(from, Math.min(from + BATCH, quarters.size()));
            db.batchInsert(some.stream().map(Quarters::record).toList()).execute();
        }
    }

    private static PriorityQuarterRecord record(Quarter quarter) {
        var record = new PriorityQuarterRecord();
        record.setCode(quarter.code());
        record.setName(quarter.name());
        record.setCommunes(quarter.communes());
        record.setDepartment(quarter.department());
        return record;
    }
}
