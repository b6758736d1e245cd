package org.maillage.people.organisation;

import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PLACE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.maillage.people.db.Routines;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** The organisations that a row of a file may mean, those included that rows before it have added. */
@Component
class KnownOrganisations {

    private final DSLContext db;

    KnownOrganisations(DSLContext db) {
        this.db = db;
    }

    /** Until the end of the transaction no other import looks for organisations to add those that are missing. */
    void lock() {
        Routines.lockOrganisations(db.configuration());
    }

    Identification meantBy(ImportedOrganisation row) {
        return Identification.of(row, candidates(row));
    }

    private List<Candidate> candidates(ImportedOrganisation row) {
        var key = Routines.nameKey(DSL.val(row.name()));
        var called =
                Routines.nameKeys(
                                ORGANISATION.NAME, ORGANISATION.ALIASES, ORGANISATION.FORMER_NAMES)
                        .contains(DSL.array(key));
        return db.select(ORGANISATION, PLACE.POSTAL_CODE, DSL.field(called))
                .from(ORGANISATION)
                .leftJoin(PLACE)
                .on(PLACE.ORGANISATION_ID.eq(ORGANISATION.ID))
                .where(DSL.or(asked(row, called)))
                .orderBy(ORGANISATION.ID)
                .fetch(found ->
                        new Candidate(
                                Organisations.stored(found.value1()),
                                found.value2(),
                                found.value3()));
    }

    private static List<Condition> asked(ImportedOrganisation row, Condition called) {
        var asked = new ArrayList<Condition>();
        asked.add(called);
        row.id().ifPresent(id -> asked.add(ORGANISATION.ID.eq(id)));
        if (!row.siret().isEmpty()) {
            asked.add(ORGANISATION.SIRET.eq(row.siret()));
        }
        if (!row.rna().isEmpty()) {
            asked.add(ORGANISATION.RNA.eq(row.rna()));
        }
        return asked;
    }
}
