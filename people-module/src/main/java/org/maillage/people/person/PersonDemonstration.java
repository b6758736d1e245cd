package org.maillage.people.person;

import org.jspecify.annotations.Nullable;
import org.maillage.people.demo.DemonstrationFiles;
import org.maillage.people.demo.DemonstrationPart;
import org.maillage.people.published.PersonId;
import org.maillage.platform.demo.DemonstrationIds;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The persons that the two texts name, without an address, which they do not give. */
@Component
@Order(3)
class PersonDemonstration implements DemonstrationPart {

    private static final String OWNER = "fcsf";

    private final EditPersons edit;

    PersonDemonstration(EditPersons edit) {
        this.edit = edit;
    }

    /** An entry of the file. */
    record Entry(
            String ref,
            String displayName,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String rawText) {}

    @Override
    public void load(DemonstrationFiles files) {
        for (var entry : files.read("persons", Entry[].class)) {
            edit.create(
                    new PersonId(DemonstrationIds.of("person", entry.ref())),
                    DemonstrationIds.of("organisation", OWNER),
                    new PersonState(
                            entry.displayName(),
                            entry.givenName(),
                            entry.familyName(),
                            null,
                            null,
                            entry.rawText()));
        }
    }
}
