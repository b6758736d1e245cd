package org.maillage.people.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.PeopleTest;
import org.maillage.people.Records;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.PersonCardChanged;
import org.maillage.people.published.PersonCardsChanged;
import org.maillage.people.published.PersonCardsRequested;
import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

@PeopleTest
class EditPersonsTests {

    @Autowired EditPersons edit;
    @Autowired Persons persons;
    @Autowired Records records;
    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired Audit audit;
    @Autowired DomainEvents events;
    @Autowired TransactionTemplate transaction;

    private UUID owner = OrganisationId.next().value();

    @BeforeEach
    void anOwner() {
        owner = OrganisationId.next().value();
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, owner)
                .set(ORGANISATION.OWNER_ID, owner)
                .set(ORGANISATION.CREATED_AT, Instant.EPOCH)
                .set(ORGANISATION.CHANGED_AT, Instant.EPOCH)
                .set(ORGANISATION.TYPE, "FEDERATION")
                .set(ORGANISATION.NAME, "Fédération des Essais (fictive)")
                .execute();
    }

    @Test
    void publishesACardWithEachChange() {
        var id = created("Dominique Essai (fictif)");
        desk.asSoftware(() -> edit.change(id, 1, named("Dominique Épreuve (fictif)")));

        assertThat(cards(id))
                .extracting(
                        PersonCardChanged::revision,
                        PersonCardChanged::displayName,
                        PersonCardChanged::erased)
                .containsExactly(
                        tuple(1L, "Dominique Essai (fictif)", false),
                        tuple(2L, "Dominique Épreuve (fictif)", false));
    }

    @Test
    void keepsNoNameInTheAuditTrail() {
        var id = created("Dominique Discret (fictif)");
        desk.asSoftware(() -> edit.change(id, 1, named("Dominique Secret (fictif)")));

        assertThat(audit.history(EditPersons.subject(id)))
                .extracting(AuditEntry::action)
                .containsExactly("changed", "created");
        assertThat(audit.history(EditPersons.subject(id)))
                .flatExtracting(AuditEntry::changes)
                .isNotEmpty()
                .allMatch(AuditEntry.Change::withheld)
                .allMatch(change -> change.before() == null && change.after() == null);
    }

    @Test
    void doesNothingWhenNothingIsDifferent() {
        var id = created("Dominique Constant (fictif)");
        desk.asSoftware(() -> edit.change(id, 1, named("Dominique Constant (fictif)")));

        assertThat(cards(id)).hasSize(1);
        assertThat(persons.get(id).version()).isEqualTo(1);
    }

    @Test
    void refusesAStaleEditAndLeavesNoTrace() {
        var id = created("Dominique Premier (fictif)");
        desk.asSoftware(() -> edit.change(id, 1, named("Dominique Second (fictif)")));

        assertThatThrownBy(() -> desk.asSoftware(() -> edit.change(id, 1, named("Perdu (fictif)"))))
                .isInstanceOf(Conflict.class);
        assertThat(cards(id)).hasSize(2);
    }

    @Test
    void isClosedToThoseWhoMayNot() {
        var id = PersonId.next();

        assertThatThrownBy(() -> edit.create(id, owner, named("Intruse (fictive)")))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> persons.get(id)).isInstanceOf(NotFound.class);
        assertThat(cards(id)).isEmpty();
    }

    @Test
    void tellsAllCardsAgainPageAfterPage() {
        var many = IntStream.range(0, 1_001).mapToObj(_ -> UUID.randomUUID()).toList();
        store(many);
        transaction.executeWithoutResult(_ ->
                events.publish(
                        new PersonCardsRequested(UuidV7.next(), Instant.EPOCH, "events", null)));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(retold()).containsAll(many));
        db.deleteFrom(PERSON).where(PERSON.ID.in(many)).execute();
    }

    private List<UUID> retold() {
        return records.of(PersonCardsChanged.class).stream()
                .filter(many -> many.at().equals(Instant.EPOCH))
                .flatMap(many -> many.cards().stream())
                .map(card -> card.person().value())
                .toList();
    }

    private void store(List<UUID> ids) {
        db.batched(c ->
                ids.forEach(id ->
                        c.dsl()
                                .insertInto(PERSON)
                                .set(PERSON.ID, id)
                                .set(PERSON.OWNER_ID, owner)
                                .set(PERSON.CREATED_AT, Instant.EPOCH)
                                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                                .set(PERSON.DISPLAY_NAME, "Foule (fictive)")
                                .execute()));
    }

    private PersonId created(String name) {
        var id = PersonId.next();
        desk.asSoftware(() -> edit.create(id, owner, named(name)));
        return id;
    }

    private List<PersonCardChanged> cards(PersonId id) {
        return records.of(PersonCardChanged.class).stream()
                .filter(card -> card.person().equals(id))
                .toList();
    }

    private static PersonState named(String name) {
        return new PersonState(name, "Dominique", null, "dominique@example.org", null, null);
    }
}
