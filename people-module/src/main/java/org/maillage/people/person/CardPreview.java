package org.maillage.people.person;

import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What would become of each card. */
@Component
class CardPreview {

    private final CardDrafts drafts;
    private final Validator validator;

    CardPreview(CardDrafts drafts, Validator validator) {
        this.drafts = drafts;
        this.validator = validator;
    }

    /** Why a card makes nobody; suffixes of message keys. */
    enum Obstacle {
        /** There is no name on it. */
        NO_NAME,
        /** Something on it is too long or cannot be an address. */
        INVALID,
        /** The organisation has somebody with this e-mail address. */
        KNOWN,
        /** The same person stands further up. */
        TWICE
    }

    /**
     * @param obstacle null: a person is made of it
     */
    record Line(PersonForm person, @Nullable Obstacle obstacle) {}

    List<Line> of(CardDrafts.Draft draft) {
        var persons = CardFile.persons(draft.content());
        var emails = persons.stream().map(PersonForm::email).filter(e -> !e.isEmpty()).toList();
        var known = drafts.known(draft.owner(), emails);
        var seen = new HashSet<String>();
        var lines = new ArrayList<Line>();
        for (var person : persons.stream().limit(CardFile.MOST_CARDS).toList()) {
            lines.add(new Line(person, obstacle(person, known, seen)));
        }
        return lines;
    }

    private @Nullable Obstacle obstacle(PersonForm person, Set<String> known, Set<String> seen) {
        if (person.displayName().isEmpty()) {
            return Obstacle.NO_NAME;
        }
        if (!validator.validate(person).isEmpty()) {
            return Obstacle.INVALID;
        }
        if (known.contains(person.email().toLowerCase(Locale.ROOT))) {
            return Obstacle.KNOWN;
        }
        return seen.add(person.toString()) ? null : Obstacle.TWICE;
    }
}
