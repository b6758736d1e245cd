package org.maillage.people.accreditation;

import static org.maillage.people.db.Tables.ACCREDITATION;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.maillage.people.db.tables.records.AccreditationRecord;
import org.maillage.people.period.Period;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The accreditations in the database. */
@Component
class Accreditations {

    private final DSLContext db;

    Accreditations(DSLContext db) {
        this.db = db;
    }

    /** Whose accreditations these are. */
    record Holder(UUID owner, String name) {}

    Holder holder(OrganisationId organisation) {
        return db.select(ORGANISATION.OWNER_ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisation.value()))
                .fetchOptional(row -> new Holder(row.value1(), row.value2()))
                .orElseThrow(() -> new NotFound("organisation " + organisation.value()));
    }

    StoredAccreditation get(OrganisationId organisation, UUID id) {
        return db.selectFrom(ACCREDITATION)
                .where(ACCREDITATION.ID.eq(id))
                .and(ACCREDITATION.ORGANISATION_ID.eq(organisation.value()))
                .fetchOptional(Accreditations::stored)
                .orElseThrow(() -> new NotFound("accreditation " + id));
    }

    /** The latest first. */
    List<StoredAccreditation> of(OrganisationId organisation) {
        return db.selectFrom(ACCREDITATION)
                .where(ACCREDITATION.ORGANISATION_ID.eq(organisation.value()))
                .orderBy(
                        ACCREDITATION.TO_DATE.desc().nullsFirst(),
                        ACCREDITATION.FROM_DATE.desc().nullsLast(),
                        ACCREDITATION.ID)
                .fetch(Accreditations::stored);
    }

    void insert(UUID id, OrganisationId organisation, AccreditationState state, Instant at) {
        var row = row(state, at);
        row.setId(id);
        row.setOrganisationId(organisation.value());
        row.setCreatedAt(at);
        db.insertInto(ACCREDITATION).set(row).execute();
    }

    void update(UUID id, int version, AccreditationState state, Instant at) {
        requireOne(
                id,
                db.update(ACCREDITATION)
                        .set(row(state, at))
                        .set(ACCREDITATION.VERSION, ACCREDITATION.VERSION.plus(1))
                        .where(ACCREDITATION.ID.eq(id))
                        .and(ACCREDITATION.VERSION.eq(version))
                        .execute());
    }

    void delete(UUID id, int version) {
        requireOne(
                id,
                db.deleteFrom(ACCREDITATION)
                        .where(ACCREDITATION.ID.eq(id))
                        .and(ACCREDITATION.VERSION.eq(version))
                        .execute());
    }

    private static void requireOne(UUID id, int rows) {
        if (rows == 0) {
            throw new Conflict("accreditation " + id);
        }
    }

    private static AccreditationRecord row(AccreditationState state, Instant at) {
        var row = new AccreditationRecord();
        row.setChangedAt(at);
        row.setKind(state.kind().name());
        row.setAuthority(state.authority());
        row.setFromDate(state.period().firstDay());
        row.setFromPrecision(state.period().fromPrecision());
        row.setToDate(state.period().lastDay());
        row.setToPrecision(state.period().toPrecision());
        row.setProjectFromDate(state.project().firstDay());
        row.setProjectFromPrecision(state.project().fromPrecision());
        row.setProjectToDate(state.project().lastDay());
        row.setProjectToPrecision(state.project().toPrecision());
        row.setSource(state.source());
        return row;
    }

    private static StoredAccreditation stored(AccreditationRecord row) {
        return new StoredAccreditation(
                row.getId(),
                row.getVersion(),
                new OrganisationId(row.getOrganisationId()),
                new AccreditationState(
                        AccreditationKind.valueOf(row.getKind()),
                        row.getAuthority(),
                        Period.of(
                                row.getFromDate(),
                                row.getFromPrecision(),
                                row.getToDate(),
                                row.getToPrecision()),
                        Period.of(
                                row.getProjectFromDate(),
                                row.getProjectFromPrecision(),
                                row.getProjectToDate(),
                                row.getProjectToPrecision()),
                        row.getSource()));
    }
}
