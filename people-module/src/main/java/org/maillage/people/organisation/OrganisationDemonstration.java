package org.maillage.people.organisation;

import org.jspecify.annotations.Nullable;
import org.maillage.people.demo.DemonstrationFiles;
import org.maillage.people.demo.DemonstrationPart;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.maillage.platform.demo.DemonstrationIds;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** The organisations that the two texts name. */
@Component
@Order(1)
class OrganisationDemonstration implements DemonstrationPart {

    private static final String OWNER = "fcsf";

    private final EditOrganisations edit;

    OrganisationDemonstration(EditOrganisations edit) {
        this.edit = edit;
    }

    /** An entry of the file. */
    record Entry(
            String ref,
            OrganisationType type,
            String name,
            @Nullable List<String> aliases,
            @Nullable String commune,
            @Nullable String cogCode,
            @Nullable String departmentCode,
            @Nullable String region,
            @Nullable String note) {

        OrganisationState state() {
            return new OrganisationState(
                    type,
                    name,
                    aliases == null ? List.of() : aliases,
                    commune,
                    cogCode,
                    departmentCode,
                    region,
                    null,
                    null,
                    null,
                    note);
        }
    }

    @Override
    public void load(DemonstrationFiles files) {
        for (var entry : files.read("organisations", Entry[].class)) {
            edit.create(
                    new OrganisationId(DemonstrationIds.of("organisation", entry.ref())),
                    DemonstrationIds.of("organisation", OWNER),
                    entry.state());
        }
    }
}
