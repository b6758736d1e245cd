package org.maillage.people.mandate;

import org.jspecify.annotations.Nullable;
import org.maillage.people.demo.DemonstrationFiles;
import org.maillage.people.demo.DemonstrationPart;
import org.maillage.people.period.Period;
import org.maillage.people.published.PersonId;
import org.maillage.platform.demo.DemonstrationIds;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** What the colloquium's text says that people did; it tells neither since when nor until when. */
@Component
@Order(4)
class MandateDemonstration implements DemonstrationPart {

    private final EditMandates edit;

    MandateDemonstration(EditMandates edit) {
        this.edit = edit;
    }

    /** An entry of the file: references to a person and an organisation. */
    record Entry(
            String person,
            String organisation,
            @Nullable String function,
            @Nullable StandardFunction standardFunction,
            LocalDate attestedOn,
            LocalDate attestedUntil,
            String source) {}

    @Override
    public void load(DemonstrationFiles files) {
        for (var entry : files.read("mandates", Entry[].class)) {
            edit.add(
                    DemonstrationIds.of("mandate", entry.person() + "/" + entry.organisation()),
                    new PersonId(DemonstrationIds.of("person", entry.person())),
                    new MandateState(
                            DemonstrationIds.of("organisation", entry.organisation()),
                            entry.function(),
                            entry.standardFunction(),
                            Period.UNKNOWN,
                            entry.attestedOn(),
                            entry.attestedUntil(),
                            entry.source()));
        }
    }
}
