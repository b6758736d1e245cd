package org.maillage.people.person;

import static org.maillage.people.access.PeoplePermission.PERSON_READ;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.PersonSight;
import org.maillage.people.access.Visibility;
import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.AccessRefused;
import org.springframework.stereotype.Component;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Single persons, as far as whoever asks sees them. */
@Component
class SeenPersons {

    private static final Field<Boolean> WHOLLY = DSL.field(DSL.name("wholly"), Boolean.class);

    private final DSLContext db;
    private final Persons persons;
    private final PersonSight sight;

    SeenPersons(DSLContext db, Persons persons, PersonSight sight) {
        this.db = db;
        this.persons = persons;
        this.sight = sight;
    }

    /**
     * @throws AccessRefused when they do not see that there is the person
     */
    SeenPerson get(PersonId id) {
        var person = persons.get(id);
        var seen = sight.now();
        var columns = new EnumMap<PersonField, Field<Boolean>>(PersonField.class);
        for (var field : PersonField.values()) {
            columns.put(field, DSL.field(seen.field(field)).as(field.name()));
        }
        return db.select(columns.values())
                .select(DSL.field(seen.everythingOf()).as(WHOLLY))
                .select(PERSON.fields())
                .from(PERSON)
                .where(PERSON.ID.eq(id.value()))
                .and(seen.person())
                .fetchOptional(row -> seen(person, row, columns))
                .orElseThrow(() -> new AccessRefused(PERSON_READ.key()));
    }

    private static SeenPerson seen(
            StoredPerson person, Record row, Map<PersonField, Field<Boolean>> columns) {
        var sees = EnumSet.noneOf(PersonField.class);
        var levels = new EnumMap<PersonField, Visibility>(PersonField.class);
        columns.forEach((field, column) -> {
            if (Boolean.TRUE.equals(row.get(column))) {
                sees.add(field);
            }
            levels.put(field, Visibility.valueOf(row.get(field.column())));
        });
        boolean wholly = Boolean.TRUE.equals(row.get(WHOLLY));
        return new SeenPerson(
                person.id(),
                person.ownerId(),
                state(person.state(), sees, wholly),
                sees,
                levels,
                wholly);
    }

    private static PersonState state(PersonState all, Set<PersonField> sees, boolean wholly) {
        return new PersonState(
                all.displayName(),
                all.givenName(),
                all.familyName(),
                sees.contains(PersonField.EMAIL) ? all.email() : null,
                sees.contains(PersonField.PHONE) ? all.phone() : null,
                wholly ? all.rawText() : null);
    }
}
