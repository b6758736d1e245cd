package org.maillage.people.organisation;

import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.db.tables.records.OrganisationRecord;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

/** The organisations in the database. */
@Component
class Organisations {

    private final DSLContext db;

    Organisations(DSLContext db) {
        this.db = db;
    }

    StoredOrganisation get(OrganisationId id) {
        return db.selectFrom(ORGANISATION)
                .where(ORGANISATION.ID.eq(id.value()))
                .fetchOptional(Organisations::stored)
                .orElseThrow(() -> new NotFound("organisation " + id.value()));
    }

    List<StoredOrganisation> after(@Nullable OrganisationId cursor, int limit) {
        Condition later = cursor == null ? DSL.noCondition() : ORGANISATION.ID.gt(cursor.value());
        return db.selectFrom(ORGANISATION)
                .where(later)
                .orderBy(ORGANISATION.ID)
                .limit(limit)
                .fetch(Organisations::stored);
    }

    void insert(StoredOrganisation organisation, Instant at) {
        var row = row(organisation.state(), at);
        row.setId(organisation.id().value());
        row.setVersion(organisation.version());
        row.setOwnerId(organisation.ownerId());
        row.setCreatedAt(at);
        db.insertInto(ORGANISATION).set(row).execute();
    }

    void update(OrganisationId id, int version, OrganisationState next, Instant at) {
        int updated =
                db.update(ORGANISATION)
                        .set(row(next, at))
                        .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
                        .where(ORGANISATION.ID.eq(id.value()))
                        .and(ORGANISATION.VERSION.eq(version))
                        .execute();
        if (updated == 0) {
            throw new Conflict("organisation " + id.value());
        }
    }

    private static OrganisationRecord row(OrganisationState state, Instant at) {
        var row = new OrganisationRecord();
        row.setChangedAt(at);
        row.setType(state.type().name());
        row.setName(state.name());
        row.setAliases(state.aliases().toArray(String[]::new));
        row.setCommune(state.commune());
        row.setCogCode(state.cogCode());
        row.setDepartmentCode(state.departmentCode());
        row.setRegion(state.region());
        row.setSiret(state.siret());
        row.setRna(state.rna());
        row.setWebsite(state.website());
        row.setNote(state.note());
        return row;
    }

    static StoredOrganisation stored(OrganisationRecord row) {
        return new StoredOrganisation(
                new OrganisationId(row.getId()),
                row.getVersion(),
                row.getOwnerId(),
                new OrganisationState(
                        OrganisationType.valueOf(row.getType()),
                        row.getName(),
                        List.of(row.getAliases()),
                        row.getCommune(),
                        row.getCogCode(),
                        row.getDepartmentCode(),
                        row.getRegion(),
                        row.getSiret(),
                        row.getRna(),
                        row.getWebsite(),
                        row.getNote()));
    }
}
