package org.maillage.people.person;

import static org.maillage.people.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.db.tables.records.PersonRecord;
import org.maillage.people.published.PersonId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

/** The persons in the database. */
@Component
class Persons {

    private final DSLContext db;

    Persons(DSLContext db) {
        this.db = db;
    }

    StoredPerson get(PersonId id) {
        return db.selectFrom(PERSON)
                .where(PERSON.ID.eq(id.value()))
                .fetchOptional(Persons::stored)
                .orElseThrow(() -> new NotFound("person " + id.value()));
    }

    List<StoredPerson> after(@Nullable PersonId cursor, int limit) {
        Condition later = cursor == null ? DSL.noCondition() : PERSON.ID.gt(cursor.value());
        return db.selectFrom(PERSON)
                .where(later)
                .orderBy(PERSON.ID)
                .limit(limit)
                .fetch(Persons::stored);
    }

    void insert(StoredPerson person, Instant at) {
        db.insertInto(PERSON).set(created(person, at)).execute();
    }

    static PersonRecord created(StoredPerson person, Instant at) {
        var row = row(person.state(), at);
        row.setId(person.id().value());
        row.setVersion(person.version());
        row.setOwnerId(person.ownerId());
        row.setCreatedAt(at);
        return row;
    }

    void update(PersonId id, int version, PersonState next, Instant at) {
        int updated =
                db.update(PERSON)
                        .set(row(next, at))
                        .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                        .where(PERSON.ID.eq(id.value()))
                        .and(PERSON.VERSION.eq(version))
                        .execute();
        if (updated == 0) {
            throw new Conflict("person " + id.value());
        }
    }

    static PersonRecord row(PersonState state, Instant at) {
        var row = new PersonRecord();
        row.setChangedAt(at);
        row.setDisplayName(state.displayName());
        row.setGivenName(state.givenName());
        row.setFamilyName(state.familyName());
        row.setEmail(state.email());
        row.setPhone(state.phone());
        row.setRawText(state.rawText());
        return row;
    }

    static StoredPerson stored(PersonRecord row) {
        return new StoredPerson(
                new PersonId(row.getId()),
                row.getVersion(),
                row.getOwnerId(),
                new PersonState(
                        row.getDisplayName(),
                        row.getGivenName(),
                        row.getFamilyName(),
                        row.getEmail(),
                        row.getPhone(),
                        row.getRawText()));
    }
}
