package org.maillage.people.organisation;

import org.maillage.people.published.OrganisationId;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Makes a row an organisation, or completes the one that it means, by the use cases that the forms call. */
@Component
class TakeOrganisation {

    private final EditOrganisations edit;
    private final OrganisationParts parts;

    TakeOrganisation(EditOrganisations edit, OrganisationParts parts) {
        this.edit = edit;
        this.parts = parts;
    }

    /** What became of a row. */
    enum Took {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /**
     * @param owner the organisation that is to look after a new one
     * @param source name of the file
     */
    Took take(OrganisationRows.Judged judged, UUID owner, String source) {
        var known = judged.known();
        if (known == null) {
            var id = OrganisationId.next();
            edit.create(id, owner, judged.form().state());
            parts.apply(judged.row(), id, source);
            return Took.CREATED;
        }
        var wish = judged.form().state();
        boolean changed = !wish.rememberingNameOf(known.state()).equals(known.state());
        edit.change(known.id(), known.version(), wish);
        changed |= parts.apply(judged.row(), known.id(), source);
        return changed ? Took.CHANGED : Took.UNCHANGED;
    }
}
