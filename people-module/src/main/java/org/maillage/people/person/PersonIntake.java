package org.maillage.people.person;

import org.maillage.people.published.PersonId;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.transfer.ImportBatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a batch makes of the persons that are known: no statement of its own, all in memory. */
final class PersonIntake {

    private final ImportBatch batch;
    private final KnownPersons known;
    private final Map<String, String> keys;
    private final Map<UUID, Set<String>> held;
    private final List<PersonBulk.Office> offices = new ArrayList<>();
    private final Set<UUID> touched = new HashSet<>();
    private int rows;

    /**
     * @param keys of names and functions, by their spelling
     * @param held what the known persons do already
     */
    PersonIntake(
            ImportBatch batch,
            KnownPersons known,
            Map<String, String> keys,
            Map<UUID, Set<String>> held) {
        this.batch = batch;
        this.known = known;
        this.keys = keys;
        this.held = held;
    }

    /**
     * @param organisations the one that the row means, or none
     */
    void take(ImportedPerson person, Set<UUID> organisations) {
        rows++;
        var key = keys.getOrDefault(person.name(), "");
        var entry = known.find(person.emailKey(), key);
        if (entry == null) {
            var created = new StoredPerson(PersonId.next(), 1, batch.owner(), person.fresh());
            entry = new KnownPersons.Entry(null, created, key);
            known.add(entry);
            touched.add(created.id().value());
        } else {
            renew(entry, person);
        }
        if (!organisations.isEmpty()) {
            hold(entry.now().id().value(), person, organisations.iterator().next());
        } else if (!person.function().isEmpty()) {
            hold(entry.now().id().value(), person, batch.owner());
        }
    }

    private void renew(KnownPersons.Entry entry, ImportedPerson person) {
        var key = keys.getOrDefault(person.name(), "");
        var next = person.over(entry.now().state(), key.equals(entry.nameKey()));
        if (!next.equals(entry.now().state())) {
            entry.become(next, key);
            known.index(entry);
        }
    }

    /** Who does something there already does it, whatever it is called, unless the file says what. */
    private void hold(UUID person, ImportedPerson row, UUID organisation) {
        var theirs = held.computeIfAbsent(person, _ -> new HashSet<>());
        var key =
                row.function().isEmpty()
                        ? organisation.toString()
                        : organisation + "/" + keys.getOrDefault(row.function(), "");
        if (theirs.add(key)) {
            theirs.add(organisation.toString());
            touched.add(person);
            offices.add(
                    new PersonBulk.Office(
                            UuidV7.next(), person, organisation, row.function(), batch.source()));
        }
    }

    List<StoredPerson> created() {
        return known.all().stream()
                .filter(KnownPersons.Entry::created)
                .map(KnownPersons.Entry::now)
                .toList();
    }

    /** As they become, with the version that they will have. */
    List<KnownPersons.Entry> changed() {
        return known.all().stream().filter(KnownPersons.Entry::changed).toList();
    }

    List<PersonBulk.Office> offices() {
        return List.copyOf(offices);
    }

    /** Persons, not rows, who were there and differ now, in themselves or in what they do. */
    int changedCount() {
        var ids = new HashSet<>(touched);
        changed().forEach(entry -> ids.add(entry.now().id().value()));
        created().forEach(person -> ids.remove(person.id().value()));
        return ids.size();
    }

    int unchangedCount() {
        return Math.max(0, rows - created().size() - changedCount());
    }
}
