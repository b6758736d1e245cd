package org.maillage.people.organisation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.access.VisibleOwners;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

import java.util.List;
import java.util.UUID;

/**
 * Asks once before a SIRET is entered that another organisation has: it may be the same one. Only of those whom whoever types may see: of
 * others it would tell that they are there.
 */
@Component
class SameSiret {

    private static final int MOST = 5;

    private final DSLContext db;
    private final VisibleOwners visible;

    SameSiret(DSLContext db, VisibleOwners visible) {
        this.db = db;
        this.visible = visible;
    }

    record Twin(UUID id, String name) {}

    /**
     * @param before what is kept so far; null: nothing
     * @param known the SIRET of which whoever types has been told already
     */
    void check(
            String siret,
            @Nullable StoredOrganisation before,
            @Nullable String known,
            Errors errors,
            Model model) {
        boolean asked = siret.equals(known);
        boolean kept = before != null && siret.equals(before.state().siret());
        if (siret.isEmpty() || kept || errors.hasFieldErrors("siret")) {
            return;
        }
        var twins = twins(siret, before);
        if (!twins.isEmpty()) {
            model.addAttribute("twins", twins);
            if (!asked) {
                errors.rejectValue("siret", "people.organisation.siret.known");
            }
        }
    }

    private List<Twin> twins(String siret, @Nullable StoredOrganisation itself) {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.SIRET.eq(siret))
                .and(itself == null ? DSL.noCondition() : ORGANISATION.ID.ne(itself.id().value()))
                .and(visible.among(ORGANISATION.OWNER_ID, ORGANISATION_READ))
                .orderBy(ORGANISATION.NAME.collate(Collations.FRENCH), ORGANISATION.ID)
                .limit(MOST)
                .fetch(Records.mapping(Twin::new));
    }
}
