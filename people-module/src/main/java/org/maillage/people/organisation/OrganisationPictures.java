package org.maillage.people.organisation;

import static org.maillage.people.db.Tables.ORGANISATION_PICTURE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.people.published.OrganisationId;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** Which file is the picture of an organisation. */
@Component
class OrganisationPictures {

    private final DSLContext db;

    OrganisationPictures(DSLContext db) {
        this.db = db;
    }

    /**
     * @param description what is to be seen
     */
    record Picture(UUID file, @Nullable String description) {}

    Optional<Picture> of(OrganisationId organisation) {
        return db.select(ORGANISATION_PICTURE.FILE_ID, ORGANISATION_PICTURE.DESCRIPTION)
                .from(ORGANISATION_PICTURE)
                .where(ORGANISATION_PICTURE.ORGANISATION_ID.eq(organisation.value()))
                .fetchOptional(row -> new Picture(row.value1(), row.value2()));
    }

    void put(OrganisationId organisation, Picture picture) {
        db.insertInto(ORGANISATION_PICTURE)
                .set(ORGANISATION_PICTURE.ORGANISATION_ID, organisation.value())
                .set(ORGANISATION_PICTURE.FILE_ID, picture.file())
                .set(ORGANISATION_PICTURE.DESCRIPTION, picture.description())
                .onConflict(ORGANISATION_PICTURE.ORGANISATION_ID)
                .doUpdate()
                .set(ORGANISATION_PICTURE.FILE_ID, picture.file())
                .set(ORGANISATION_PICTURE.DESCRIPTION, picture.description())
                .execute();
    }

    void remove(OrganisationId organisation) {
        db.deleteFrom(ORGANISATION_PICTURE)
                .where(ORGANISATION_PICTURE.ORGANISATION_ID.eq(organisation.value()))
                .execute();
    }
}
