package org.maillage.people.visibility;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.API_TOKEN;
import static org.maillage.people.db.Tables.GROUP_MEMBER;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.PERSON;
import static org.maillage.people.db.Tables.WORKING_GROUP;

import org.jooq.DSLContext;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.token.TokenText;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What a scene is made of, in the database. */
final class DirectoryRows {

    private final DSLContext db;

    DirectoryRows(DSLContext db) {
        this.db = db;
    }

    void person(DirectoryScene scene, OrganisationId owner) {
        db.insertInto(PERSON)
                .set(PERSON.ID, scene.person.value())
                .set(PERSON.OWNER_ID, owner.value())
                .set(PERSON.CREATED_AT, Instant.EPOCH)
                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                .set(PERSON.DISPLAY_NAME, scene.name)
                .set(PERSON.EMAIL, scene.email)
                .set(PERSON.PHONE, scene.phone)
                .set(PERSON.RAW_TEXT, scene.rawText)
                .execute();
    }

    void mandate(DirectoryScene scene) {
        db.insertInto(MANDATE)
                .set(MANDATE.ID, UUID.randomUUID())
                .set(MANDATE.CREATED_AT, Instant.EPOCH)
                .set(MANDATE.CHANGED_AT, Instant.EPOCH)
                .set(MANDATE.PERSON_ID, scene.person.value())
                .set(MANDATE.ORGANISATION_ID, scene.office.value())
                .set(MANDATE.FUNCTION, scene.function)
                .set(MANDATE.STANDARD_FUNCTION, "PRESIDENT")
                .set(MANDATE.FROM_PRECISION, "UNKNOWN")
                .set(MANDATE.TO_PRECISION, "UNKNOWN")
                .execute();
    }

    void group(DirectoryScene scene) {
        db.insertInto(WORKING_GROUP)
                .set(WORKING_GROUP.ID, scene.group)
                .set(WORKING_GROUP.OWNER_ID, scene.office.value())
                .set(WORKING_GROUP.CREATED_AT, Instant.EPOCH)
                .set(WORKING_GROUP.CHANGED_AT, Instant.EPOCH)
                .set(WORKING_GROUP.NAME, "Groupe fictif")
                .set(WORKING_GROUP.FROM_PRECISION, "UNKNOWN")
                .set(WORKING_GROUP.TO_PRECISION, "UNKNOWN")
                .execute();
        db.insertInto(GROUP_MEMBER)
                .set(GROUP_MEMBER.ID, UUID.randomUUID())
                .set(GROUP_MEMBER.CREATED_AT, Instant.EPOCH)
                .set(GROUP_MEMBER.CHANGED_AT, Instant.EPOCH)
                .set(GROUP_MEMBER.GROUP_ID, scene.group)
                .set(GROUP_MEMBER.PERSON_ID, scene.person.value())
                .set(GROUP_MEMBER.FUNCTION, "MEMBER")
                .set(GROUP_MEMBER.DESCRIBED_AS, scene.function)
                .set(GROUP_MEMBER.FROM_PRECISION, "UNKNOWN")
                .set(GROUP_MEMBER.TO_PRECISION, "UNKNOWN")
                .execute();
    }

    void token(UUID account, String token) {
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, account)
                .set(ACCOUNT.CREATED_AT, Instant.EPOCH)
                .set(ACCOUNT.CHANGED_AT, Instant.EPOCH)
                .set(ACCOUNT.EMAIL, account + "@exemple.test")
                .set(ACCOUNT.EMAIL_KEY, account + "@exemple.test")
                .set(ACCOUNT.DISPLAY_NAME, "Camille Exemple (fictif)")
                .set(ACCOUNT.STATE, "ACTIVE")
                .execute();
        db.insertInto(API_TOKEN)
                .set(API_TOKEN.ID, UUID.randomUUID())
                .set(API_TOKEN.ACCOUNT_ID, account)
                .set(API_TOKEN.NAME, "Annuaire")
                .set(API_TOKEN.SCOPES, new String[] {"people.person.read"})
                .set(API_TOKEN.TOKEN_HASH, TokenText.hash(token))
                .set(API_TOKEN.CREATED_AT, Instant.now())
                .set(API_TOKEN.EXPIRES_AT, Instant.now().plus(Duration.ofDays(30)))
                .execute();
    }
}
