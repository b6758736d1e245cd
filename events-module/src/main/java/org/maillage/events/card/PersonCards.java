package org.maillage.events.card;

import static org.jooq.impl.DSL.excluded;
import static org.maillage.events.db.Tables.APPEARANCE;
import static org.maillage.events.db.Tables.PERSON_CARD;

import org.jooq.DSLContext;
import org.maillage.events.db.tables.records.PersonCardRecord;
import org.maillage.people.published.PersonCard;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The names of persons, as people published them last. */
@Component
public class PersonCards {

    /** Two lists that name the same persons must not wait for each other. */
    private static final Comparator<PersonCard> ALWAYS_THE_SAME =
            Comparator.comparing(card -> card.person().value());

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

    /** @param cards each person once */
    void keep(Collection<PersonCard> cards) {
        db.insertInto(PERSON_CARD)
                .set(cards.stream().sorted(ALWAYS_THE_SAME).map(PersonCards::row).toList())
                .onConflict(PERSON_CARD.PERSON_ID)
                .doUpdate()
                .set(PERSON_CARD.REVISION, excluded(PERSON_CARD.REVISION))
                .set(PERSON_CARD.DISPLAY_NAME, excluded(PERSON_CARD.DISPLAY_NAME))
                .set(PERSON_CARD.ERASED, excluded(PERSON_CARD.ERASED))
                .where(
                        PERSON_CARD.REVISION.lt(excluded(PERSON_CARD.REVISION)),
                        PERSON_CARD.ERASED.isFalse())
                .execute();
        cards.stream().filter(PersonCard::erased).forEach(card -> forget(card.person().value()));
    }

    private static PersonCardRecord row(PersonCard card) {
        var row = new PersonCardRecord();
        row.setPersonId(card.person().value());
        row.setRevision(card.revision());
        row.setDisplayName(card.erased() ? null : card.displayName());
        row.setErased(card.erased());
        return row;
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
