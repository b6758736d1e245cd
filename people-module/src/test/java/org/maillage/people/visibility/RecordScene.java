package org.maillage.people.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.people.db.tables.records.PersonRecord;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A person's record, and the account of whoever sits at the desk. */
abstract class RecordScene {

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired CurrentActor actor;
    @Autowired DSLContext db;

    OrganisationId owner = OrganisationId.next();
    String page = "";
    String address = "";
    private PersonId person = PersonId.next();

    @BeforeEach
    void aPerson() {
        grants.everywhere();
        owner = organisations.named("Centre fictif " + UUID.randomUUID());
        person = person("Sacha Annuaire (fictif)");
        page = "/admin/people/persons/" + person.value();
        address = account();
        db.update(PERSON).setNull(PERSON.ACCOUNT_ID).where(PERSON.ACCOUNT_ID.isNotNull()).execute();
    }

    void link() {
        assertThat(desk.submit(page + "/account", Map.of("account", address)).status())
                .isEqualTo(303);
    }

    PersonRecord stored() {
        return db.selectFrom(PERSON).where(PERSON.ID.eq(person.value())).fetchSingle();
    }

    /** Of whoever sits at the desk. */
    private String account() {
        var holder = (Actor.AccountHolder) desk.atTheDesk(actor::get);
        var email = holder.accountId() + "@exemple.test";
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, holder.accountId())
                .set(ACCOUNT.CREATED_AT, Instant.EPOCH)
                .set(ACCOUNT.CHANGED_AT, Instant.EPOCH)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.EMAIL_KEY, email)
                .set(ACCOUNT.DISPLAY_NAME, holder.displayName())
                .set(ACCOUNT.STATE, "ACTIVE")
                .onConflictDoNothing()
                .execute();
        return email;
    }

    PersonId person(String name) {
        var id = PersonId.next();
        db.insertInto(PERSON)
                .set(PERSON.ID, id.value())
                .set(PERSON.OWNER_ID, owner.value())
                .set(PERSON.CREATED_AT, Instant.EPOCH)
                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                .set(PERSON.DISPLAY_NAME, name)
                .set(PERSON.EMAIL, "sacha@exemple.test")
                .set(PERSON.PHONE, "0199")
                .execute();
        return id;
    }
}
