package org.maillage.people.person;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.maillage.people.db.Routines;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which organisations a file means: by SIRET, by name or by an alias, however they are written. */
@Component
class NamedOrganisations {

    private final DSLContext db;
    private final NameKeys keys;

    NamedOrganisations(DSLContext db, NameKeys keys) {
        this.db = db;
        this.keys = keys;
    }

    /**
     * @param bySiret ids by SIRET
     * @param byName ids by the name as it is written in the file
     */
    record Found(Map<String, Set<UUID>> bySiret, Map<String, Set<UUID>> byName) {

        /** All that are meant: one if all is well. */
        Set<UUID> meantBy(ImportedPerson person) {
            return person.siret().isEmpty()
                    ? byName.getOrDefault(person.organisation(), Set.of())
                    : bySiret.getOrDefault(person.siret(), Set.of());
        }
    }

    Found of(List<ImportedPerson> persons) {
        var sirets = new HashSet<String>();
        var names = new HashSet<String>();
        for (var person : persons) {
            if (!person.siret().isEmpty()) {
                sirets.add(person.siret());
            } else if (!person.organisation().isEmpty()) {
                names.add(person.organisation());
            }
        }
        return new Found(bySiret(sirets), byName(names));
    }

    private Map<String, Set<UUID>> bySiret(Set<String> sirets) {
        var found = new HashMap<String, Set<UUID>>();
        if (!sirets.isEmpty()) {
            db.select(ORGANISATION.SIRET, ORGANISATION.ID)
                    .from(ORGANISATION)
                    .where(ORGANISATION.SIRET.in(sirets))
                    .forEach(row -> add(found, String.valueOf(row.value1()), row.value2()));
        }
        return found;
    }

    private Map<String, Set<UUID>> byName(Set<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        var keyOf = keys.of(names);
        var byKey = byKey(keyOf.values());
        var found = new HashMap<String, Set<UUID>>();
        keyOf.forEach((name, key) -> found.put(name, byKey.getOrDefault(key, Set.of())));
        return found;
    }

    private Map<String, Set<UUID>> byKey(Collection<String> wanted) {
        var alias = field(name("known", "alias"), String.class);
        var found = new HashMap<String, Set<UUID>>();
        db.select(Routines.nameKey(ORGANISATION.NAME), ORGANISATION.ID)
                .from(ORGANISATION)
                .where(Routines.nameKey(ORGANISATION.NAME).in(wanted))
                .unionAll(
                        select(Routines.nameKey(alias), ORGANISATION.ID)
                                .from(ORGANISATION)
                                .crossJoin(
                                        lateral(unnest(ORGANISATION.ALIASES).as("known", "alias")))
                                .where(Routines.nameKey(alias).in(wanted)))
                .forEach(row -> add(found, row.value1(), row.value2()));
        return found;
    }

    private static void add(Map<String, Set<UUID>> found, String key, UUID id) {
        found.computeIfAbsent(key, _ -> new HashSet<>()).add(id);
    }
}
