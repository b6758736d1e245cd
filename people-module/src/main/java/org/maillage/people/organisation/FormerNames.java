package org.maillage.people.organisation;

import static org.maillage.people.db.Tables.FORMER_NAME;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.maillage.people.db.tables.records.FormerNameRecord;
import org.maillage.people.period.PartialDate;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.DatePrecision;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The former names in the database, and once more in what is searched. */
@Component
class FormerNames {

    private final DSLContext db;

    FormerNames(DSLContext db) {
        this.db = db;
    }

    StoredFormerName get(OrganisationId organisation, UUID id) {
        return db.selectFrom(FORMER_NAME)
                .where(FORMER_NAME.ID.eq(id))
                .and(FORMER_NAME.ORGANISATION_ID.eq(organisation.value()))
                .fetchOptional(FormerNames::stored)
                .orElseThrow(() -> new NotFound("former name " + id));
    }

    /** The latest first. */
    List<StoredFormerName> of(OrganisationId organisation) {
        return db.selectFrom(FORMER_NAME)
                .where(FORMER_NAME.ORGANISATION_ID.eq(organisation.value()))
                .orderBy(FORMER_NAME.UNTIL_DATE.desc().nullsLast(), FORMER_NAME.ID)
                .fetch(FormerNames::stored);
    }

    void insert(UUID id, OrganisationId organisation, FormerName was, Instant at) {
        var row = row(was, at);
        row.setId(id);
        row.setOrganisationId(organisation.value());
        row.setCreatedAt(at);
        db.insertInto(FORMER_NAME).set(row).execute();
        letBeFound(organisation);
    }

    void update(OrganisationId organisation, StoredFormerName seen, FormerName was, Instant at) {
        requireOne(
                seen,
                db.update(FORMER_NAME)
                        .set(row(was, at))
                        .set(FORMER_NAME.VERSION, FORMER_NAME.VERSION.plus(1))
                        .where(FORMER_NAME.ID.eq(seen.id()))
                        .and(FORMER_NAME.VERSION.eq(seen.version()))
                        .execute());
        letBeFound(organisation);
    }

    void delete(OrganisationId organisation, StoredFormerName seen) {
        requireOne(
                seen,
                db.deleteFrom(FORMER_NAME)
                        .where(FORMER_NAME.ID.eq(seen.id()))
                        .and(FORMER_NAME.VERSION.eq(seen.version()))
                        .execute());
        letBeFound(organisation);
    }

    private void letBeFound(OrganisationId organisation) {
        db.update(ORGANISATION)
                .set(
                        ORGANISATION.FORMER_NAMES,
                        DSL.array(
                                DSL.selectDistinct(FORMER_NAME.NAME)
                                        .from(FORMER_NAME)
                                        .where(
                                                FORMER_NAME.ORGANISATION_ID.eq(
                                                        organisation.value()))))
                .where(ORGANISATION.ID.eq(organisation.value()))
                .execute();
    }

    private static void requireOne(StoredFormerName seen, int rows) {
        if (rows == 0) {
            throw new Conflict("former name " + seen.id());
        }
    }

    private static FormerNameRecord row(FormerName was, Instant at) {
        var row = new FormerNameRecord();
        row.setChangedAt(at);
        row.setName(was.name());
        row.setUntilDate(was.until().lastDay());
        row.setUntilPrecision(was.until().precision().name());
        row.setSource(was.source());
        return row;
    }

    private static StoredFormerName stored(FormerNameRecord row) {
        return new StoredFormerName(
                row.getId(),
                row.getVersion(),
                new FormerName(
                        row.getName(),
                        PartialDate.of(
                                row.getUntilDate(), DatePrecision.valueOf(row.getUntilPrecision())),
                        row.getSource()));
    }
}
