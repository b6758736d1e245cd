package org.maillage.practices.sheet;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.practices.kind.Texts;

import java.util.ArrayList;
import java.util.List;

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

    /**
     * A text that is filled in.
     *
     * @param field suffix of the message key of its heading
     */
    record Section(String field, String text) {}

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

    /** What is told, in the order in which it is read. */
    public List<Section> sections() {
        var sections = new ArrayList<Section>();
        tell(sections, "situation", situation);
        tell(sections, "workDone", workDone);
        tell(sections, "partners", partners);
        tell(sections, "budget", budget);
        tell(sections, "equipment", equipment);
        tell(sections, "needed", needed);
        tell(sections, "effects", effects);
        tell(sections, "advice", advice);
        tell(sections, "obstacles", obstacles);
        return sections;
    }

    private static void tell(List<Section> sections, String field, @Nullable String text) {
        if (text != null) {
            sections.add(new Section(field, text));
        }
    }
}
