package org.maillage.people.group;

import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.PersonSight;
import org.maillage.people.access.Sight;
import org.maillage.people.published.PersonId;
import org.maillage.platform.web.NotFound;
import org.maillage.platform.web.form.Option;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** The persons who may be entered in a group: those of whom whoever enters them sees what they do, or they would not see the entry. */
@Component
class MemberChoices {

    private static final int MOST = 50;

    private final DSLContext db;
    private final PersonSight sight;

    MemberChoices(DSLContext db, PersonSight sight) {
        this.db = db;
        this.sight = sight;
    }

    /**
     * @param more whether there are more than these
     */
    record Found(List<Option> persons, boolean more) {}

    /** The first by their names, of those whose names have all these words. */
    Found find(@Nullable String query) {
        var seen = sight.now();
        var matching = entered(seen);
        for (var word : (query == null ? "" : query).strip().split("\\s+", -1)) {
            matching = matching.and(seen.finds(word));
        }
        var found =
                db.select(PERSON.ID, PERSON.DISPLAY_NAME, ORGANISATION.NAME)
                        .from(PERSON)
                        .join(ORGANISATION)
                        .on(ORGANISATION.ID.eq(PERSON.OWNER_ID))
                        .where(matching)
                        .orderBy(PERSON.DISPLAY_NAME.collate(Collations.FRENCH), PERSON.ID)
                        .limit(MOST + 1)
                        .fetch(row ->
                                Option.named(row.value1(), row.value2() + " · " + row.value3()));
        return new Found(found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
    }

    boolean isThere(String person) {
        try {
            return db.fetchExists(
                    DSL.selectOne()
                            .from(PERSON)
                            .where(PERSON.ID.eq(UUID.fromString(person)))
                            .and(seen()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    String nameOf(PersonId person) {
        return db.select(PERSON.DISPLAY_NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .and(seen())
                .fetchOptional(PERSON.DISPLAY_NAME)
                .orElseThrow(() -> new NotFound("person " + person.value()));
    }

    private Condition seen() {
        return entered(sight.now());
    }

    private static Condition entered(Sight seen) {
        return seen.person().and(seen.field(PersonField.FUNCTIONS));
    }
}
