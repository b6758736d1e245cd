package org.maillage.people.network;

import static org.maillage.people.db.Tables.MEMBERSHIP;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.db.Routines;
import org.maillage.people.db.tables.records.MembershipRecord;
import org.maillage.people.period.Period;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/** The edges of the network in the database. */
@Component
class Memberships {

    private final DSLContext db;

    Memberships(DSLContext db) {
        this.db = db;
    }

    UUID ownerOf(OrganisationId organisation) {
        return db.select(ORGANISATION.OWNER_ID)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisation.value()))
                .fetchOptional(ORGANISATION.OWNER_ID)
                .orElseThrow(() -> new NotFound("organisation " + organisation.value()));
    }

    String nameOf(UUID organisation) {
        return db.select(ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisation))
                .fetchOptional(ORGANISATION.NAME)
                .orElseThrow(() -> new NotFound("organisation " + organisation));
    }

    StoredMembership get(OrganisationId child, UUID id) {
        return db.select(MEMBERSHIP, ORGANISATION.NAME)
                .from(MEMBERSHIP)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(MEMBERSHIP.PARENT_ID))
                .where(MEMBERSHIP.ID.eq(id))
                .and(MEMBERSHIP.CHILD_ID.eq(child.value()))
                .fetchOptional(row -> stored(row.value1(), row.value2()))
                .orElseThrow(() -> new NotFound("membership " + id));
    }

    /** Until the end of the transaction nobody else changes the network. */
    void lock() {
        db.select(Routines.lockNetwork()).execute();
    }

    boolean wouldCloseACircle(OrganisationId child, MembershipState wish, @Nullable UUID replaced) {
        return db.select(
                        Routines.closesCircle(
                                child.value(),
                                wish.parent(),
                                wish.period().firstDay(),
                                wish.period().lastDay(),
                                replaced))
                .fetchSingle(row -> row.value1());
    }

    boolean isMemberAlready(OrganisationId child, MembershipState wish, @Nullable UUID replaced) {
        var first = wish.period().firstDay();
        var last = wish.period().lastDay();
        return db.fetchExists(
                MEMBERSHIP,
                MEMBERSHIP.CHILD_ID.eq(child.value()),
                MEMBERSHIP.PARENT_ID.eq(wish.parent()),
                replaced == null ? DSL.noCondition() : MEMBERSHIP.ID.ne(replaced),
                last == null
                        ? DSL.noCondition()
                        : MEMBERSHIP.FROM_DATE.isNull().or(MEMBERSHIP.FROM_DATE.le(last)),
                first == null
                        ? DSL.noCondition()
                        : MEMBERSHIP.TO_DATE.isNull().or(MEMBERSHIP.TO_DATE.ge(first)));
    }

    void insert(UUID id, OrganisationId child, MembershipState state, Instant at) {
        var row = row(state, at);
        row.setId(id);
        row.setChildId(child.value());
        row.setCreatedAt(at);
        db.insertInto(MEMBERSHIP).set(row).execute();
    }

    void update(UUID id, int version, MembershipState state, Instant at) {
        requireOne(
                id,
                db.update(MEMBERSHIP)
                        .set(row(state, at))
                        .set(MEMBERSHIP.VERSION, MEMBERSHIP.VERSION.plus(1))
                        .where(MEMBERSHIP.ID.eq(id))
                        .and(MEMBERSHIP.VERSION.eq(version))
                        .execute());
    }

    void delete(UUID id, int version) {
        requireOne(
                id,
                db.deleteFrom(MEMBERSHIP)
                        .where(MEMBERSHIP.ID.eq(id))
                        .and(MEMBERSHIP.VERSION.eq(version))
                        .execute());
    }

    private static void requireOne(UUID id, int rows) {
        if (rows == 0) {
            throw new Conflict("membership " + id);
        }
    }

    private static MembershipRecord row(MembershipState state, Instant at) {
        var row = new MembershipRecord();
        row.setChangedAt(at);
        row.setParentId(state.parent());
        row.setFromDate(state.period().firstDay());
        row.setFromPrecision(state.period().fromPrecision());
        row.setToDate(state.period().lastDay());
        row.setToPrecision(state.period().toPrecision());
        row.setSource(state.source());
        return row;
    }

    private static StoredMembership stored(MembershipRecord row, String parentName) {
        return new StoredMembership(
                row.getId(),
                row.getVersion(),
                new OrganisationId(row.getChildId()),
                parentName,
                new MembershipState(
                        row.getParentId(),
                        Period.of(
                                row.getFromDate(),
                                row.getFromPrecision(),
                                row.getToDate(),
                                row.getToPrecision()),
                        row.getSource()));
    }
}
