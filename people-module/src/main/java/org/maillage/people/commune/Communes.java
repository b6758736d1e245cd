package org.maillage.people.commune;

import static org.jooq.impl.DSL.row;
import static org.maillage.people.db.Tables.COMMUNE;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.maillage.people.db.Routines;
import org.maillage.people.db.tables.records.CommuneRecord;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.web.list.Collations;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** The communes in the database. */
@Component
class Communes {

    private static final int BATCH = 2_000;

    private final DSLContext db;

    Communes(DSLContext db) {
        this.db = db;
    }

    /** How many there are. */
    record Figures(int existing, int former, int associated) {}

    Figures figures() {
        return db.select(
                        DSL.count().filterWhere(COMMUNE.UNTIL_DATE.isNull()),
                        DSL.count(COMMUNE.UNTIL_DATE),
                        DSL.count(COMMUNE.EPCI_CODE))
                .from(COMMUNE)
                .fetchSingle(Records.mapping(Figures::new));
    }

    boolean isLoaded() {
        return db.fetchExists(COMMUNE);
    }

    Optional<Commune> find(String code) {
        return db.select(
                        COMMUNE.CODE,
                        COMMUNE.NAME,
                        COMMUNE.EPCI_CODE,
                        COMMUNE.EPCI_NAME,
                        COMMUNE.UNTIL_DATE,
                        COMMUNE.SUCCESSOR_CODE)
                .from(COMMUNE)
                .where(COMMUNE.CODE.eq(code))
                .fetchOptional(Records.mapping(Commune::new));
    }

    /** Where an organisation is, if the reference knows its code. */
    Optional<Commune> of(OrganisationId organisation) {
        return db.select(ORGANISATION.COG_CODE)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisation.value()))
                .fetchOptional(ORGANISATION.COG_CODE)
                .flatMap(this::find);
    }

    ListPage<Commune> page(ListRequest request) {
        return Listing.of(db, COMMUNE, "people.commune.list")
                .key(COMMUNE.CODE)
                .search(word -> COMMUNE.SEARCH_TEXT.contains(Routines.fold(DSL.val(word))))
                .sort("name", COMMUNE.NAME.collate(Collations.FRENCH).asc())
                .sort("code", COMMUNE.CODE.asc())
                .column("name", "name")
                .column("code", "code")
                .column("epci", null)
                .column("became", null)
                .rows(
                        row(
                                        COMMUNE.CODE,
                                        COMMUNE.NAME,
                                        COMMUNE.EPCI_CODE,
                                        COMMUNE.EPCI_NAME,
                                        COMMUNE.UNTIL_DATE,
                                        COMMUNE.SUCCESSOR_CODE)
                                .mapping(Commune::new))
                .page(request);
    }

    /** All others go. */
    void replaceBy(List<Commune> communes) {
        db.deleteFrom(COMMUNE).execute();
        for (int from = 0; from < communes.size(); from += BATCH) {
            var some = communes.subList(from, Math.min(from + BATCH, communes.size()));
            db.batchInsert(some.stream().map(Communes::record).toList()).execute();
        }
    }

    private static CommuneRecord record(Commune commune) {
        var record = new CommuneRecord();
        record.setCode(commune.code());
        record.setName(commune.name());
        record.setEpciCode(commune.epciCode());
        record.setEpciName(commune.epciName());
        record.setUntilDate(commune.until());
        record.setSuccessorCode(commune.successor());
        return record;
    }
}
