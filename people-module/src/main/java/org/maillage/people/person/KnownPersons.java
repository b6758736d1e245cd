package org.maillage.people.person;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The persons of an organisation that a batch may be about, those that it has added itself included. Two rows are one person when
 * their names are the same but for case, accents, hyphens and Unicode, unless each has an address of its own; or when they have one
 * address and all of one name stands in the other: an office, or a family, may use one address.
 */
final class KnownPersons {

    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final Map<String, List<Entry>> byEmail = new HashMap<>();
    private final List<Entry> all = new ArrayList<>();

    /** A person, as they were and as they become. */
    static final class Entry {

        private final @Nullable StoredPerson before;
        private StoredPerson now;
        private String nameKey;

        Entry(@Nullable StoredPerson before, StoredPerson now, String nameKey) {
            this.before = before;
            this.now = now;
            this.nameKey = nameKey;
        }

        @Nullable StoredPerson before() {
            return before;
        }

        String nameKey() {
            return nameKey;
        }

        StoredPerson now() {
            return now;
        }

        boolean created() {
            return before == null;
        }

        boolean changed() {
            return before != null && !before.state().equals(now.state());
        }

        /** Several rows about one person make one revision. */
        void become(PersonState state, String key) {
            now = new StoredPerson(now.id(), now.version(), now.ownerId(), state);
            nameKey = key;
        }
    }

    void add(Entry entry) {
        all.add(entry);
        index(entry);
    }

    /** Under what it is called now, besides what it was called. */
    void index(Entry entry) {
        byName.computeIfAbsent(entry.nameKey, _ -> new ArrayList<>()).add(entry);
        var email = emailOf(entry);
        if (email != null) {
            byEmail.computeIfAbsent(email, _ -> new ArrayList<>()).add(entry);
        }
    }

    private static @Nullable String emailOf(Entry entry) {
        var email = entry.now().state().email();
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    Collection<Entry> all() {
        return Collections.unmodifiableList(all);
    }

    @Nullable Entry find(@Nullable String email, String nameKey) {
        if (email != null) {
            for (var entry : byEmail.getOrDefault(email, List.of())) {
                if (oneHoldsTheOther(entry.nameKey, nameKey)) {
                    return entry;
                }
            }
        }
        for (var entry : byName.getOrDefault(nameKey, List.of())) {
            var theirs = emailOf(entry);
            if (email == null || theirs == null || email.equals(theirs)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean oneHoldsTheOther(String one, String other) {
        var parts = Arrays.asList(one.split(" ", -1));
        var others = Arrays.asList(other.split(" ", -1));
        return new HashSet<>(parts).containsAll(others) || new HashSet<>(others).containsAll(parts);
    }

    /** Ids of those who were there before. */
    List<UUID> former() {
        return all.stream().filter(e -> !e.created()).map(e -> e.now().id().value()).toList();
    }
}
