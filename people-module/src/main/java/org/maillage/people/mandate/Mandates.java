package org.maillage.people.mandate;

import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.people.db.tables.records.MandateRecord;
import org.maillage.people.period.Period;
import org.maillage.people.published.PersonId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/** The mandates in the database. */
@Component
class Mandates {

    private final DSLContext db;

    Mandates(DSLContext db) {
        this.db = db;
    }

    UUID ownerOf(PersonId person) {
        return db.select(PERSON.OWNER_ID)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .fetchOptional(PERSON.OWNER_ID)
                .orElseThrow(() -> new NotFound("person " + person.value()));
    }

    String nameOf(PersonId person) {
        return db.select(PERSON.DISPLAY_NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .fetchOptional(PERSON.DISPLAY_NAME)
                .orElseThrow(() -> new NotFound("person " + person.value()));
    }

    String nameOf(UUID organisation) {
        return db.select(ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisation))
                .fetchOptional(ORGANISATION.NAME)
                .orElseThrow(() -> new NotFound("organisation " + organisation));
    }

    StoredMandate get(PersonId person, UUID id) {
        return db.select(MANDATE, ORGANISATION.NAME)
                .from(MANDATE)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(MANDATE.ORGANISATION_ID))
                .where(MANDATE.ID.eq(id))
                .and(MANDATE.PERSON_ID.eq(person.value()))
                .fetchOptional(row -> stored(row.value1(), row.value2()))
                .orElseThrow(() -> new NotFound("mandate " + id));
    }

    void insert(StoredMandate mandate, Instant at) {
        var row = row(mandate.state(), at);
        row.setId(mandate.id());
        row.setPersonId(mandate.person().value());
        row.setCreatedAt(at);
        db.insertInto(MANDATE).set(row).execute();
    }

    void update(UUID id, int version, MandateState state, Instant at) {
        requireOne(
                id,
                db.update(MANDATE)
                        .set(row(state, at))
                        .set(MANDATE.VERSION, MANDATE.VERSION.plus(1))
                        .where(MANDATE.ID.eq(id))
                        .and(MANDATE.VERSION.eq(version))
                        .execute());
    }

    void delete(UUID id, int version) {
        requireOne(
                id,
                db.deleteFrom(MANDATE)
                        .where(MANDATE.ID.eq(id))
                        .and(MANDATE.VERSION.eq(version))
                        .execute());
    }

    private static void requireOne(UUID id, int rows) {
        if (rows == 0) {
            throw new Conflict("mandate " + id);
        }
    }

    private static MandateRecord row(MandateState state, Instant at) {
        var row = new MandateRecord();
        row.setChangedAt(at);
        row.setOrganisationId(state.organisation());
        row.setFunction(state.function());
        row.setStandardFunction(nameOf(state.standardFunction()));
        row.setFromDate(state.period().firstDay());
        row.setFromPrecision(state.period().fromPrecision());
        row.setToDate(state.period().lastDay());
        row.setToPrecision(state.period().toPrecision());
        row.setAttestedOn(state.attestedOn());
        row.setAttestedUntil(state.attestedUntil());
        row.setSource(state.source());
        return row;
    }

    private static @Nullable String nameOf(@Nullable StandardFunction function) {
        return function == null ? null : function.name();
    }

    private static StoredMandate stored(MandateRecord row, String organisationName) {
        return new StoredMandate(
                row.getId(),
                row.getVersion(),
                new PersonId(row.getPersonId()),
                organisationName,
                new MandateState(
                        row.getOrganisationId(),
                        row.getFunction(),
                        function(row.getStandardFunction()),
                        Period.of(
                                row.getFromDate(),
                                row.getFromPrecision(),
                                row.getToDate(),
                                row.getToPrecision()),
                        row.getAttestedOn(),
                        row.getAttestedUntil(),
                        row.getSource()));
    }

    private static @Nullable StandardFunction function(@Nullable String name) {
        return name == null ? null : StandardFunction.valueOf(name);
    }
}
