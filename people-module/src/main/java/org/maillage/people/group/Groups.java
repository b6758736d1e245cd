package org.maillage.people.group;

import static org.maillage.people.db.Tables.WORKING_GROUP;

import org.jooq.DSLContext;
import org.maillage.people.db.tables.records.WorkingGroupRecord;
import org.maillage.people.period.Period;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/** The working groups in the database. */
@Component
class Groups {

    private final DSLContext db;

    Groups(DSLContext db) {
        this.db = db;
    }

    StoredGroup get(UUID id) {
        return db.selectFrom(WORKING_GROUP)
                .where(WORKING_GROUP.ID.eq(id))
                .fetchOptional(Groups::stored)
                .orElseThrow(() -> new NotFound("group " + id));
    }

    /** Whoever else changes the group or its members waits until the transaction is over. */
    StoredGroup lock(UUID id) {
        return db.selectFrom(WORKING_GROUP)
                .where(WORKING_GROUP.ID.eq(id))
                .forUpdate()
                .fetchOptional(Groups::stored)
                .orElseThrow(() -> new NotFound("group " + id));
    }

    void insert(StoredGroup group, Instant at) {
        var row = row(group.state(), at);
        row.setId(group.id());
        row.setOwnerId(group.ownerId());
        row.setCreatedAt(at);
        db.insertInto(WORKING_GROUP).set(row).execute();
    }

    void update(UUID id, int version, GroupState next, Instant at) {
        int updated =
                db.update(WORKING_GROUP)
                        .set(row(next, at))
                        .set(WORKING_GROUP.VERSION, WORKING_GROUP.VERSION.plus(1))
                        .where(WORKING_GROUP.ID.eq(id))
                        .and(WORKING_GROUP.VERSION.eq(version))
                        .execute();
        if (updated == 0) {
            throw new Conflict("group " + id);
        }
    }

    private static WorkingGroupRecord row(GroupState state, Instant at) {
        var row = new WorkingGroupRecord();
        row.setChangedAt(at);
        row.setName(state.name());
        row.setPurpose(state.purpose());
        row.setFromDate(state.period().firstDay());
        row.setFromPrecision(state.period().fromPrecision());
        row.setToDate(state.period().lastDay());
        row.setToPrecision(state.period().toPrecision());
        return row;
    }

    private static StoredGroup stored(WorkingGroupRecord row) {
        return new StoredGroup(
                row.getId(),
                row.getVersion(),
                row.getOwnerId(),
                new GroupState(
                        row.getName(),
                        row.getPurpose(),
                        Period.of(
                                row.getFromDate(),
                                row.getFromPrecision(),
                                row.getToDate(),
                                row.getToPrecision())));
    }
}
