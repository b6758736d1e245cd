package org.maillage.people.person;

import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.Records;
import org.maillage.people.Uploads;
import org.maillage.people.published.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Files of persons that somebody brings in for one organisation, and what has come of them. */
abstract class PersonImportScene {

    static final String HEADERS = "Prénom;Nom;Courriel;Téléphone;Structure;Fonction\n";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Records records;
    @Autowired Uploads uploads;
    @Autowired DSLContext db;
    @Autowired PersonImport target;

    UUID owner = new UUID(0, 0);
    String name = "";

    @BeforeEach
    void anOwner() {
        grants.everywhere();
        name = "Centre " + UUID.randomUUID();
        owner = organisation(name, "Alias de " + name, null);
    }

    Desk.Page checked(String content) {
        return uploads.checked(target, owner, content);
    }

    Desk.Page imported(String content) {
        return uploads.imported(target, owner, content);
    }

    List<String> persons() {
        return db.select(PERSON.DISPLAY_NAME, PERSON.EMAIL, PERSON.PHONE)
                .from(PERSON)
                .where(PERSON.OWNER_ID.eq(owner))
                .orderBy(PERSON.DISPLAY_NAME, PERSON.EMAIL)
                .fetch(row -> row.value1() + " " + row.value2() + " " + row.value3());
    }

    List<String> functions() {
        return db.select(MANDATE.FUNCTION)
                .from(MANDATE)
                .join(PERSON)
                .on(PERSON.ID.eq(MANDATE.PERSON_ID))
                .where(PERSON.OWNER_ID.eq(owner))
                .orderBy(MANDATE.FUNCTION)
                .fetch(row -> String.valueOf(row.value1()));
    }

    UUID organisation(String called, @Nullable String alias, @Nullable String siret) {
        var id = OrganisationId.next().value();
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.OWNER_ID, id)
                .set(ORGANISATION.CREATED_AT, Instant.EPOCH)
                .set(ORGANISATION.CHANGED_AT, Instant.EPOCH)
                .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                .set(ORGANISATION.NAME, called)
                .set(ORGANISATION.ALIASES, alias == null ? new String[0] : new String[] {alias})
                .set(ORGANISATION.SIRET, siret)
                .execute();
        return id;
    }
}
