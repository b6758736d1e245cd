package org.maillage.practices.sheet;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.practices.kind.Texts;

/** What is told of a practice at length; what is not known is null. */
record Story(
        @Size(max = 10000) @Nullable String situation,
        @Size(max = 10000) @Nullable String workDone,
        @Size(max = 2000) @Nullable String partners,
        @Size(max = 1000) @Nullable String budget,
        @Size(max = 2000) @Nullable String equipment,
        @Size(max = 5000) @Nullable String needed,
        @Size(max = 10000) @Nullable String effects,
        @Size(max = 10000) @Nullable String advice,
        @Size(max = 5000) @Nullable String obstacles) {

    static final Story UNTOLD = new Story(null, null, null, null, null, null, null, null, null);

    Story {
        situation = Texts.clean(situation);
        workDone = Texts.clean(workDone);
        partners = Texts.clean(partners);
        budget = Texts.clean(budget);
        equipment = Texts.clean(equipment);
        needed = Texts.clean(needed);
        effects = Texts.clean(effects);
        advice = Texts.clean(advice);
        obstacles = Texts.clean(obstacles);
    }
}
