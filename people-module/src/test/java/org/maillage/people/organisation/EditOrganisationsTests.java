package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.PeopleTest;
import org.maillage.people.Records;
import org.maillage.people.published.OrganisationCardChanged;
import org.maillage.people.published.OrganisationCardsRequested;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.audit.Audit;
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
class EditOrganisationsTests {

    @Autowired EditOrganisations edit;
    @Autowired Organisations organisations;
    @Autowired Records records;
    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired Audit audit;
    @Autowired DomainEvents events;
    @Autowired TransactionTemplate transaction;

    @Test
    void publishesACardWithEachChange() {
        var id = created("Centre social des Essais (fictif)");
        desk.asSoftware(() -> edit.change(id, 1, named("Centre social des Épreuves (fictif)")));

        assertThat(cards(id))
                .extracting(OrganisationCardChanged::revision, OrganisationCardChanged::displayName)
                .containsExactly(
                        tuple(1L, "Centre social des Essais (fictif)"),
                        tuple(2L, "Centre social des Épreuves (fictif)"));
        assertThat(cards(id))
                .allMatch(card -> card.type() == OrganisationType.COMMUNITY_CENTRE)
                .allMatch(card -> "Villeneuve (fictive) (59)".equals(card.place()))
                .noneMatch(OrganisationCardChanged::erased);
    }

    @Test
    void keepsTheFormerNameAsAnAlias() {
        var id = created("Union ancienne (fictive)");
        desk.asSoftware(() -> edit.change(id, 1, named("Union nouvelle (fictive)")));
        desk.asSoftware(() -> edit.change(id, 2, named("Union ancienne (fictive)")));

        assertThat(organisations.get(id).state().aliases())
                .containsExactly("Union nouvelle (fictive)");
        assertThat(audit.history(EditOrganisations.subject(id)))
                .extracting(entry -> entry.action())
                .containsExactly("renamed", "renamed", "created");
    }

    @Test
    void doesNothingWhenNothingIsDifferent() {
        var id = created("Centre immuable (fictif)");
        desk.asSoftware(() -> edit.change(id, 1, named("Centre immuable (fictif)")));

        assertThat(cards(id)).hasSize(1);
        assertThat(organisations.get(id).version()).isEqualTo(1);
        assertThat(audit.history(EditOrganisations.subject(id))).hasSize(1);
    }

    @Test
    void refusesAStaleEditAndLeavesNoTrace() {
        var id = created("Centre disputé (fictif)");
        desk.asSoftware(() -> edit.change(id, 1, named("Centre disputé, premier (fictif)")));

        assertThatThrownBy(() ->
                        desk.asSoftware(() -> edit.change(id, 1, named("Centre perdu (fictif)"))))
                .isInstanceOf(Conflict.class);
        assertThat(organisations.get(id).state().name())
                .isEqualTo("Centre disputé, premier (fictif)");
        assertThat(cards(id)).hasSize(2);
    }

    @Test
    void isClosedToThoseWhoMayNot() {
        var id = OrganisationId.next();

        assertThatThrownBy(() -> edit.create(id, id.value(), named("Intrus (fictif)")))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> organisations.get(id)).isInstanceOf(NotFound.class);
        assertThat(cards(id)).isEmpty();
    }

    @Test
    void asksForAnOwnerThatExists() {
        var id = OrganisationId.next();

        assertThatThrownBy(() ->
                        desk.asSoftware(() ->
                                edit.create(id, UUID.randomUUID(), named("Orphelin (fictif)"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void tellsAllCardsAgainPageAfterPage() {
        var many = IntStream.range(0, 1_203).mapToObj(_ -> UUID.randomUUID()).toList();
        store(many);
        transaction.executeWithoutResult(_ ->
                events.publish(
                        new OrganisationCardsRequested(
                                UuidV7.next(), Instant.EPOCH, "practices", null)));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(retold()).containsAll(many));
        assertThat(
                        records.of(OrganisationCardsRequested.class).stream()
                                .filter(request -> request.requester().equals("practices")))
                .hasSizeGreaterThanOrEqualTo(3);
        db.deleteFrom(ORGANISATION).where(ORGANISATION.ID.in(many)).execute();
    }

    private List<UUID> retold() {
        return records.of(OrganisationCardChanged.class).stream()
                .filter(card -> card.at().equals(Instant.EPOCH))
                .map(card -> card.organisation().value())
                .toList();
    }

    private void store(List<UUID> ids) {
        db.batched(c ->
                ids.forEach(id ->
                        c.dsl()
                                .insertInto(ORGANISATION)
                                .set(ORGANISATION.ID, id)
                                .set(ORGANISATION.OWNER_ID, id)
                                .set(ORGANISATION.CREATED_AT, Instant.EPOCH)
                                .set(ORGANISATION.CHANGED_AT, Instant.EPOCH)
                                .set(ORGANISATION.TYPE, "PARTNER")
                                .set(ORGANISATION.NAME, "Foule (fictive)")
                                .execute()));
    }

    private OrganisationId created(String name) {
        var id = OrganisationId.next();
        desk.asSoftware(() -> edit.create(id, id.value(), named(name)));
        return id;
    }

    private List<OrganisationCardChanged> cards(OrganisationId id) {
        return records.of(OrganisationCardChanged.class).stream()
                .filter(card -> card.organisation().equals(id))
                .filter(card -> !card.at().equals(Instant.EPOCH))
                .toList();
    }

    private static OrganisationState named(String name) {
        return new OrganisationState(
                OrganisationType.COMMUNITY_CENTRE,
                name,
                List.of(),
                "Villeneuve (fictive)",
                null,
                "59",
                "Hauts-de-France",
                null,
                null,
                null,
                null);
    }
}
