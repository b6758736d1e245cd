package org.maillage.people.organisation;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.transfer.ImportField;
import org.maillage.platform.transfer.ImportRow;
import org.maillage.platform.transfer.RowProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.List;

/** All parts together. */
@Component
class OrganisationParts {

    private final ObjectProvider<OrganisationPart> parts;

    OrganisationParts(ObjectProvider<OrganisationPart> parts) {
        this.parts = parts;
    }

    List<ImportField> fields() {
        return parts.orderedStream().flatMap(part -> part.fields().stream()).toList();
    }

    List<RowProblem> check(ImportRow row, @Nullable OrganisationId known) {
        return parts.orderedStream().flatMap(part -> part.check(row, known).stream()).toList();
    }

    boolean apply(ImportRow row, OrganisationId organisation, String source) {
        boolean changed = false;
        for (var part : parts.orderedStream().toList()) {
            changed |= part.apply(row, organisation, source);
        }
        return changed;
    }
}
