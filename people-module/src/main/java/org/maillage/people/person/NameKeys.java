package org.maillage.people.person;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.unnest;

import org.jooq.DSLContext;
import org.maillage.people.db.Routines;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;

/** What two spellings of one name have in common, as the database finds it. */
@Component
class NameKeys {

    private final DSLContext db;

    NameKeys(DSLContext db) {
        this.db = db;
    }

    /** By the spelling. */
    Map<String, String> of(Collection<String> spellings) {
        if (spellings.isEmpty()) {
            return Map.of();
        }
        var text = field(name("typed", "text"), String.class);
        return db.select(text, Routines.nameKey(text))
                .from(
                        unnest(new LinkedHashSet<>(spellings).toArray(String[]::new))
                                .as("typed", "text"))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }
}
