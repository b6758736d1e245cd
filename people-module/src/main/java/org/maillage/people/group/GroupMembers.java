package org.maillage.people.group;

import static org.maillage.people.db.Tables.GROUP_MEMBER;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.db.tables.records.GroupMemberRecord;
import org.maillage.people.period.Period;
import org.maillage.people.published.PersonId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Who is what in which group, in the database. */
@Component
class GroupMembers {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final DSLContext db;

    GroupMembers(DSLContext db) {
        this.db = db;
    }

    StoredMember get(UUID group, UUID id) {
        return db.selectFrom(GROUP_MEMBER)
                .where(GROUP_MEMBER.ID.eq(id))
                .and(GROUP_MEMBER.GROUP_ID.eq(group))
                .fetchOptional(GroupMembers::stored)
                .orElseThrow(() -> new NotFound("member " + id));
    }

    /** Whether another entry says of some day of the period that the person was the same in the group. */
    boolean isThereAlready(StoredMember entry) {
        var period = entry.state().period();
        return db.fetchExists(
                DSL.selectOne()
                        .from(GROUP_MEMBER)
                        .where(GROUP_MEMBER.GROUP_ID.eq(entry.group()))
                        .and(GROUP_MEMBER.PERSON_ID.eq(entry.person().value()))
                        .and(GROUP_MEMBER.ID.ne(entry.id()))
                        .and(GROUP_MEMBER.FUNCTION.eq(entry.state().function().name()))
                        .and(
                                DSL.coalesce(GROUP_MEMBER.FROM_DATE, EVER)
                                        .le(orElse(period.lastDay(), FOREVER)))
                        .and(
                                DSL.coalesce(GROUP_MEMBER.TO_DATE, FOREVER)
                                        .ge(orElse(period.firstDay(), EVER))));
    }

    private static LocalDate orElse(@Nullable LocalDate day, LocalDate other) {
        return day == null ? other : day;
    }

    void insert(StoredMember member, Instant at) {
        var row = row(member.state(), at);
        row.setId(member.id());
        row.setGroupId(member.group());
        row.setPersonId(member.person().value());
        row.setCreatedAt(at);
        db.insertInto(GROUP_MEMBER).set(row).execute();
    }

    void update(UUID id, int version, MemberState state, Instant at) {
        requireOne(
                id,
                db.update(GROUP_MEMBER)
                        .set(row(state, at))
                        .set(GROUP_MEMBER.VERSION, GROUP_MEMBER.VERSION.plus(1))
                        .where(GROUP_MEMBER.ID.eq(id))
                        .and(GROUP_MEMBER.VERSION.eq(version))
                        .execute());
    }

    void delete(UUID id, int version) {
        requireOne(
                id,
                db.deleteFrom(GROUP_MEMBER)
                        .where(GROUP_MEMBER.ID.eq(id))
                        .and(GROUP_MEMBER.VERSION.eq(version))
                        .execute());
    }

    private static void requireOne(UUID id, int rows) {
        if (rows == 0) {
            throw new Conflict("member " + id);
        }
    }

    private static GroupMemberRecord row(MemberState state, Instant at) {
        var row = new GroupMemberRecord();
        row.setChangedAt(at);
        row.setFunction(state.function().name());
        row.setDescribedAs(state.describedAs());
        row.setFromDate(state.period().firstDay());
        row.setFromPrecision(state.period().fromPrecision());
        row.setToDate(state.period().lastDay());
        row.setToPrecision(state.period().toPrecision());
        row.setSource(state.source());
        return row;
    }

    private static StoredMember stored(GroupMemberRecord row) {
        return new StoredMember(
                row.getId(),
                row.getVersion(),
                row.getGroupId(),
                new PersonId(row.getPersonId()),
                new MemberState(
                        GroupFunction.valueOf(row.getFunction()),
                        row.getDescribedAs(),
                        Period.of(
                                row.getFromDate(),
                                row.getFromPrecision(),
                                row.getToDate(),
                                row.getToPrecision()),
                        row.getSource()));
    }
}
