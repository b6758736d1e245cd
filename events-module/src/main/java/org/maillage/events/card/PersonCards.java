package org.maillage.events.card;

import static org.jooq.impl.DSL.excluded;
import static org.maillage.events.db.Tables.APPEARANCE;
import static org.maillage.events.db.Tables.PERSON_CARD;

import org.jooq.DSLContext;
import org.maillage.people.published.PersonCardChanged;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The names of persons, as people published them last. */
@Component
public class PersonCards {

    private final DSLContext db;

    PersonCards(DSLContext db) {
        this.db = db;
    }

    /** A person who can be chosen. */
    public record PersonName(UUID id, String name) {}

    public List<PersonName> all() {
        return db.select(PERSON_CARD.PERSON_ID, PERSON_CARD.DISPLAY_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.ERASED.isFalse())
                .orderBy(PERSON_CARD.DISPLAY_NAME.collate("fr-x-icu"), PERSON_CARD.PERSON_ID)
                .fetch(row -> new PersonName(row.value1(), row.value2()));
    }

    /** The name to freeze; empty for a person who is unknown here or was erased. */
    public Optional<String> name(UUID person) {
        return db.select(PERSON_CARD.DISPLAY_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.PERSON_ID.eq(person), PERSON_CARD.ERASED.isFalse())
                .fetchOptional(PERSON_CARD.DISPLAY_NAME);
    }

    boolean isEmpty() {
        return !db.fetchExists(PERSON_CARD);
    }

    void keep(PersonCardChanged card) {
        db.insertInto(PERSON_CARD)
                .set(PERSON_CARD.PERSON_ID, card.person().value())
                .set(PERSON_CARD.REVISION, card.revision())
                .set(PERSON_CARD.DISPLAY_NAME, card.erased() ? null : card.displayName())
                .set(PERSON_CARD.ERASED, card.erased())
                .onConflict(PERSON_CARD.PERSON_ID)
                .doUpdate()
                .set(PERSON_CARD.REVISION, excluded(PERSON_CARD.REVISION))
                .set(PERSON_CARD.DISPLAY_NAME, excluded(PERSON_CARD.DISPLAY_NAME))
                .set(PERSON_CARD.ERASED, excluded(PERSON_CARD.ERASED))
                .where(
                        PERSON_CARD.REVISION.lt(excluded(PERSON_CARD.REVISION)),
                        PERSON_CARD.ERASED.isFalse())
                .execute();
        if (card.erased()) {
            forget(card.person().value());
        }
    }

    /**
     * An erased person's name goes from the programmes too, together with what could tell who it was. The new version keeps
     * a form that was opened before from writing that again.
     */
    private void forget(UUID person) {
        db.update(APPEARANCE)
                .setNull(APPEARANCE.PERSON_NAME)
                .setNull(APPEARANCE.FUNCTION)
                .setNull(APPEARANCE.ANNOUNCED_AS)
                .set(APPEARANCE.VERSION, APPEARANCE.VERSION.plus(1))
                .where(APPEARANCE.PERSON_ID.eq(person))
                .execute();
    }
}
