package org.maillage.people.person;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.maillage.people.db.Routines;
import org.maillage.people.db.tables.records.MandateRecord;
import org.maillage.people.field.Typed;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.DatePrecision;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Many persons at a time, in few statements. */
@Component
class PersonBulk {

    private final DSLContext db;

    PersonBulk(DSLContext db) {
        this.db = db;
    }

    /** What a file says that somebody does. */
    record Office(UUID id, UUID person, UUID organisation, String function, String source) {}

    void lock(UUID owner) {
        Routines.lockPersonsOf(db.configuration(), owner);
    }

    KnownPersons known(UUID owner, Collection<String> names, Collection<String> emails) {
        var known = new KnownPersons();
        var key = Routines.nameKey(PERSON.DISPLAY_NAME);
        db.select(PERSON.asterisk(), key)
                .from(PERSON)
                .where(
                        PERSON.ID.in(
                                with(owner, key, names)
                                        .union(with(owner, DSL.lower(PERSON.EMAIL), emails))))
                .orderBy(PERSON.ID)
                .forEach(row -> {
                    var person = Persons.stored(row.into(PERSON));
                    known.add(new KnownPersons.Entry(person, person, row.get(key)));
                });
        return known;
    }

    /** One look at the index for each: asked for all at once, the database would rather read every person of the organisation. */
    private static Select<Record1<UUID>> with(
            UUID owner, Field<String> key, Collection<String> wanted) {
        var each = field(name("wanted", "key"), String.class);
        var theirs =
                select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.OWNER_ID.eq(owner))
                        .and(key.eq(each))
                        .offset(inline(0));
        return select(field(name("theirs", "id"), UUID.class))
                .from(unnest(wanted.toArray(String[]::new)).as("wanted", "key"))
                .crossJoin(lateral(theirs).as("theirs", "id"));
    }

    void insert(List<StoredPerson> persons, Instant at) {
        if (!persons.isEmpty()) {
            db.batchInsert(persons.stream().map(person -> Persons.created(person, at)).toList())
                    .execute();
        }
    }

    /** Guarded by their versions: whoever was quicker is not overwritten, and the batch tried again. */
    void update(List<StoredPerson> persons, Instant at) {
        if (persons.isEmpty()) {
            return;
        }
        int[] updated =
                db.batch(
                                persons.stream()
                                        .map(person ->
                                                db.update(PERSON)
                                                        .set(Persons.row(person.state(), at))
                                                        .set(PERSON.VERSION, person.version())
                                                        .where(PERSON.ID.eq(person.id().value()))
                                                        .and(
                                                                PERSON.VERSION.eq(
                                                                        person.version() - 1)))
                                        .toList())
                        .execute();
        if (Arrays.stream(updated).anyMatch(rows -> rows != 1)) {
            throw new Conflict("persons");
        }
    }

    /** For each person the organisations in which they do something, and what, as keys. */
    Map<UUID, Set<String>> offices(Collection<UUID> persons) {
        var offices = new HashMap<UUID, Set<String>>();
        if (persons.isEmpty()) {
            return offices;
        }
        db.select(MANDATE.PERSON_ID, MANDATE.ORGANISATION_ID, Routines.nameKey(MANDATE.FUNCTION))
                .from(MANDATE)
                .where(MANDATE.PERSON_ID.in(persons))
                .forEach(row -> {
                    var held = offices.computeIfAbsent(row.value1(), _ -> new HashSet<>());
                    held.add(row.value2().toString());
                    held.add(row.value2() + "/" + row.value3());
                });
        return offices;
    }

    void insertOffices(List<Office> offices, Instant at) {
        if (!offices.isEmpty()) {
            db.insertInto(MANDATE)
                    .set(offices.stream().map(office -> mandate(office, at)).toList())
                    .execute();
        }
    }

    /** Since when nobody has said. */
    private static MandateRecord mandate(Office office, Instant at) {
        var mandate = new MandateRecord();
        mandate.setId(office.id());
        mandate.setCreatedAt(at);
        mandate.setChangedAt(at);
        mandate.setPersonId(office.person());
        mandate.setOrganisationId(office.organisation());
        mandate.setFunction(Typed.known(office.function()));
        mandate.setFromPrecision(DatePrecision.UNKNOWN.name());
        mandate.setToPrecision(DatePrecision.UNKNOWN.name());
        mandate.setSource(office.source());
        return mandate;
    }
}
