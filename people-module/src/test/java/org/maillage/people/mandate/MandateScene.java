package org.maillage.people.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A person and an organisation, and what the one is in the other. */
abstract class MandateScene {

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired DSLContext db;

    /** In no other name. */
    String mark = "";

    UUID organisation = UUID.randomUUID();
    UUID person = UUID.randomUUID();
    String page = "";

    @BeforeEach
    void aPersonAndAnOrganisation() {
        grants.everywhere();
        mark = UUID.randomUUID().toString();
        organisation = organisations.named("Centre " + mark).value();
        person = UUID.randomUUID();
        page = "/admin/people/persons/" + person;
        db.insertInto(PERSON)
                .set(PERSON.ID, person)
                .set(PERSON.OWNER_ID, organisation)
                .set(PERSON.CREATED_AT, Instant.EPOCH)
                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                .set(PERSON.DISPLAY_NAME, "Noa " + person)
                .execute();
    }

    String add(Map<String, String> typed) {
        var saved = desk.submit(page + "/mandates/new", filled(typed));
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);
        return desk.open(page).links("/mandates/").stream()
                .filter(link -> !link.endsWith("/new"))
                .toList()
                .getLast();
    }

    Map<String, String> filled(Map<String, String> typed) {
        var form = new HashMap<>(Map.of("organisation", organisation.toString()));
        form.putAll(typed);
        return form;
    }
}
