package org.maillage.people.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.GROUP_MEMBER;
import static org.maillage.people.db.Tables.PERSON;
import static org.maillage.people.db.Tables.WORKING_GROUP;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.maillage.people.published.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An organisation and its working groups, as whoever sits at the desk makes them. */
abstract class GroupScene {

    static final String LIST = "/admin/people/groups";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired DSLContext db;

    OrganisationId owner = OrganisationId.next();
    String name = "";

    @BeforeEach
    void aFederation() {
        grants.everywhere();
        name = "Commission " + UUID.randomUUID();
        owner =
                organisations.named(
                        "Fédération fictive " + UUID.randomUUID(), OrganisationType.FEDERATION);
    }

    String created(Map<String, String> typed) {
        var saved = desk.submit(LIST + "/new", filled(typed));
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);
        return String.valueOf(saved.location());
    }

    Map<String, String> filled(Map<String, String> typed) {
        var form = new HashMap<>(Map.of("owner", owner.value().toString(), "name", name));
        form.putAll(typed);
        return form;
    }

    void member(String page, PersonId person, Map<String, String> typed) {
        var form = new HashMap<>(Map.of("person", person.value().toString()));
        form.putAll(typed);
        var saved = desk.submit(page + "/members/new", form);
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);
    }

    String entry(String page) {
        return desk.open(page).links("/members/").stream()
                .filter(link -> !link.endsWith("/new"))
                .toList()
                .getFirst();
    }

    String list(String query) {
        return desk.open(LIST + "?" + query.replace(" ", "+")).text("tbody");
    }

    int count(String page) {
        return db.fetchCount(
                GROUP_MEMBER.join(WORKING_GROUP).on(WORKING_GROUP.ID.eq(GROUP_MEMBER.GROUP_ID)),
                WORKING_GROUP.ID.eq(UUID.fromString(page.substring(page.lastIndexOf('/') + 1))));
    }

    PersonId person(String called, OrganisationId lookedAfterBy) {
        var id = PersonId.next();
        db.insertInto(PERSON)
                .set(PERSON.ID, id.value())
                .set(PERSON.OWNER_ID, lookedAfterBy.value())
                .set(PERSON.CREATED_AT, Instant.EPOCH)
                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                .set(PERSON.DISPLAY_NAME, called)
                .execute();
        return id;
    }

    PersonId member(String page, String name, boolean withAddress, Map<String, String> typed) {
        var person = person(name, owner);
        if (withAddress) {
            give(person);
        }
        member(page, person, typed);
        return person;
    }

    static String address(PersonId person) {
        return person.value() + "@exemple.test";
    }

    void give(PersonId person) {
        db.update(PERSON)
                .set(PERSON.EMAIL, address(person))
                .where(PERSON.ID.eq(person.value()))
                .execute();
    }

    String nameOf(PersonId person) {
        return String.valueOf(
                db.select(PERSON.DISPLAY_NAME)
                        .from(PERSON)
                        .where(PERSON.ID.eq(person.value()))
                        .fetchOne(PERSON.DISPLAY_NAME));
    }
}
