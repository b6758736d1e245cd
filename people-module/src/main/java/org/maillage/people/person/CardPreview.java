package org.maillage.people.person;

import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.PersonId;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What would become of each card. */
@Component
class CardPreview {

    private final Validator validator;
    private final PersonBulk bulk;
    private final NameKeys keys;

    CardPreview(Validator validator, PersonBulk bulk, NameKeys keys) {
        this.validator = validator;
        this.bulk = bulk;
        this.keys = keys;
    }

    /** Why a card makes nobody; suffixes of message keys. */
    enum Obstacle {
        /** There is no name on it. */
        NO_NAME,
        /** It is the card of an organisation, or of a group. */
        NOBODYS,
        /** Something on it is too long or cannot be an address. */
        INVALID,
        /** The organisation has this person: one is known by name and address as in an import. */
        KNOWN,
        /** The same person stands further up. */
        TWICE
    }

    /**
     * @param obstacle null: a person is made of it
     */
    record Line(PersonForm person, @Nullable Obstacle obstacle) {}

    /** The same, while nobody else adds persons to the organisation until the transaction ends. */
    List<Line> alone(CardDrafts.Draft draft) {
        bulk.lock(draft.owner());
        return of(draft);
    }

    List<Line> of(CardDrafts.Draft draft) {
        var cards = CardFile.cards(draft.content()).stream().limit(CardFile.MOST_CARDS).toList();
        var names = new HashSet<String>();
        var emails = new HashSet<String>();
        for (var card : cards) {
            names.add(card.person().displayName());
            emails.add(email(card.person()));
        }
        var keyOf = keys.of(names);
        var known = bulk.known(draft.owner(), new HashSet<>(keyOf.values()), emails);
        var lines = new ArrayList<Line>();
        for (var card : cards) {
            var key = keyOf.getOrDefault(card.person().displayName(), "");
            lines.add(new Line(card.person(), obstacle(card, draft.owner(), key, known)));
        }
        return lines;
    }

    private @Nullable Obstacle obstacle(
            CardFile.Card card, UUID owner, String key, KnownPersons known) {
        var person = card.person();
        if (person.displayName().isEmpty()) {
            return Obstacle.NO_NAME;
        }
        if (!card.somebody()) {
            return Obstacle.NOBODYS;
        }
        if (!validator.validate(person).isEmpty()) {
            return Obstacle.INVALID;
        }
        var twin = known.find(person.email().isEmpty() ? null : email(person), key);
        if (twin != null) {
            return twin.created() ? Obstacle.TWICE : Obstacle.KNOWN;
        }
        var fresh = new StoredPerson(PersonId.next(), 1, owner, person.state());
        known.add(new KnownPersons.Entry(null, fresh, key));
        return null;
    }

    private static String email(PersonForm person) {
        return person.email().toLowerCase(Locale.ROOT);
    }
}
