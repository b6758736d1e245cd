package org.maillage.people.person;

import org.maillage.people.published.PersonCardsChanged;
import org.maillage.platform.actor.Act;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditedChange;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.transfer.ImportBatch;
import org.maillage.platform.transfer.ImportOutcome;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Adds the persons of a batch that are missing, and completes those that are there. */
@Component
class AddPersons {

    private final PersonBulk bulk;
    private final NameKeys keys;
    private final Audit audit;
    private final DomainEvents events;

    AddPersons(PersonBulk bulk, NameKeys keys, Audit audit, DomainEvents events) {
        this.bulk = bulk;
        this.keys = keys;
        this.audit = audit;
        this.events = events;
    }

    /** Within the transaction of the batch, whose right was asked for. */
    ImportOutcome add(
            ImportBatch batch,
            List<ImportedPerson> persons,
            NamedOrganisations.Found employers,
            Act act) {
        bulk.lock(batch.owner());
        var intake = intake(batch, persons);
        persons.forEach(person -> intake.take(person, employers.meantBy(person)));
        bulk.insert(intake.created(), act.at());
        bulk.update(intake.changed().stream().map(AddPersons::revised).toList(), act.at());
        bulk.insertOffices(intake.offices(), act.at());
        tell(intake, act);
        return new ImportOutcome(
                intake.created().size(), intake.changedCount(), intake.unchangedCount(), List.of());
    }

    private PersonIntake intake(ImportBatch batch, List<ImportedPerson> persons) {
        var spellings = new HashSet<String>();
        var emails = new HashSet<String>();
        for (var person : persons) {
            spellings.add(person.name());
            spellings.add(person.function());
            var email = person.emailKey();
            if (email != null) {
                emails.add(email);
            }
        }
        var keyOf = keys.of(spellings);
        var names = persons.stream().map(person -> keyOf.getOrDefault(person.name(), "")).toList();
        var known = bulk.known(batch.owner(), new HashSet<>(names), emails);
        return new PersonIntake(batch, known, keyOf, bulk.offices(known.former()));
    }

    private static StoredPerson revised(KnownPersons.Entry entry) {
        return Objects.requireNonNull(entry.before()).changed(entry.now().state());
    }

    private void tell(PersonIntake intake, Act act) {
        var created = intake.created();
        audit.recordAll(
                act,
                "created",
                created.stream()
                        .map(person ->
                                new AuditedChange(
                                        EditPersons.subject(person.id()), null, person.state()))
                        .toList());
        audit.recordAll(
                act, "changed", intake.changed().stream().map(AddPersons::audited).toList());
        var cards =
                Stream.concat(created.stream(), intake.changed().stream().map(AddPersons::revised))
                        .map(StoredPerson::card)
                        .toList();
        if (!cards.isEmpty()) {
            events.publish(new PersonCardsChanged(UuidV7.next(), act.at(), cards));
        }
    }

    private static AuditedChange audited(KnownPersons.Entry entry) {
        var before = Objects.requireNonNull(entry.before());
        return new AuditedChange(
                EditPersons.subject(before.id()), before.state(), entry.now().state());
    }
}
