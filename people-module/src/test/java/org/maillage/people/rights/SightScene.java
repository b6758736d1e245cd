package org.maillage.people.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;
import static org.maillage.people.db.Tables.ROLE_GRANT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.Visibility;
import org.maillage.people.period.Today;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A person, and many who read more or less of their record. */
abstract class SightScene {

    @Autowired Hierarchy network;
    @Autowired MockMvc mvc;
    @Autowired DSLContext db;
    @Autowired Today today;

    final Map<String, UUID> readers = new LinkedHashMap<>();
    UUID person = UUID.randomUUID();
    UUID administrator = person;
    private UUID centre = person;
    private UUID federation = person;

    private record Principal(Actor.AccountHolder actor) implements HasActor {}

    @BeforeEach
    void aPersonAndManyReaders() {
        person = UUID.randomUUID();
        readers.clear();
        var union = network.organisation();
        federation = network.memberOf(union);
        db.update(ORGANISATION)
                .set(ORGANISATION.TYPE, "FEDERATION")
                .where(ORGANISATION.ID.eq(federation))
                .execute();
        centre = network.memberOf(federation);
        var sister = network.memberOf(federation);
        var stranger = network.organisation();
        administrator = newcomer(network.account(null, Role.ADMINISTRATOR));
        readers.put("administrator", administrator);
        readers.put("editor", network.account(centre, Role.EDITOR));
        readers.put("reader", network.account(centre, Role.READER));
        readers.put("reader of all", network.account(null, Role.READER));
        readers.put("delegate above", newcomer(network.account(federation, Role.DELEGATE)));
        readers.put("reader of the union", network.account(union, Role.READER));
        readers.put("reader beside", network.account(sister, Role.READER));
        readers.put("editor beside", network.account(sister, Role.EDITOR));
        readers.put("stranger", network.account(stranger, Role.EDITOR));
        readers.put("ended", ended(network.account(centre, Role.EDITOR)));
        var both = ended(network.account(centre, Role.EDITOR));
        network.grant(both, Role.READER, stranger);
        readers.put("ended here, reading elsewhere", both);
        var own = ended(network.account(stranger, Role.READER));
        readers.put("the person", own);
        person(own);
    }

    UUID reader(String called) {
        return Objects.requireNonNull(readers.get(called));
    }

    String sight(String query) {
        return "/admin/people/persons/" + person + "/sight" + query;
    }

    Document page(UUID account, String path) throws Exception {
        var answer = answer(account, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    MockHttpServletResponse answer(UUID account, String path) throws Exception {
        var holder = new Actor.AccountHolder(account, "Camille (fictif)");
        var token = new TestingAuthenticationToken(new Principal(holder), null, List.of());
        return mvc.perform(get(path).with(authentication(token))).andReturn().getResponse();
    }

    /** One field at the level, the others for all the network. */
    void choose(PersonField field, Visibility level) {
        for (var each : PersonField.values()) {
            db.update(PERSON)
                    .set(each.column(), (each == field ? level : Visibility.NETWORK).name())
                    .where(PERSON.ID.eq(person))
                    .execute();
        }
    }

    /** Of whom no second factor is demanded yet. */
    private UUID newcomer(UUID account) {
        db.update(ROLE_GRANT)
                .set(ROLE_GRANT.GRANTED_AT, Instant.now())
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .execute();
        return account;
    }

    private UUID ended(UUID account) {
        db.update(ROLE_GRANT)
                .set(ROLE_GRANT.LAST_DAY, today.date().minusDays(1))
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .execute();
        return account;
    }

    private void person(UUID own) {
        db.insertInto(PERSON)
                .set(PERSON.ID, person)
                .set(PERSON.OWNER_ID, centre)
                .set(PERSON.CREATED_AT, Instant.EPOCH)
                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                .set(PERSON.DISPLAY_NAME, "Sacha Exemple (fictif)")
                .set(PERSON.EMAIL, person + "@exemple.test")
                .set(PERSON.PHONE, "p" + person)
                .set(PERSON.RAW_TEXT, "r" + person)
                .set(PERSON.ACCOUNT_ID, own)
                .execute();
        db.insertInto(MANDATE)
                .set(MANDATE.ID, UUID.randomUUID())
                .set(MANDATE.CREATED_AT, Instant.EPOCH)
                .set(MANDATE.CHANGED_AT, Instant.EPOCH)
                .set(MANDATE.PERSON_ID, person)
                .set(MANDATE.ORGANISATION_ID, federation)
                .set(MANDATE.FUNCTION, "f" + person)
                .set(MANDATE.FROM_PRECISION, "UNKNOWN")
                .set(MANDATE.TO_PRECISION, "UNKNOWN")
                .execute();
    }
}
