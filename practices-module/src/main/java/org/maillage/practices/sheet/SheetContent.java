package org.maillage.practices.sheet;

import java.util.Map;

/** All that is told about a practice. */
record SheetContent(SheetFacts facts, Story story) {

    String title() {
        return facts.title();
    }

    /** The values of the fields of the sheet's own kind. */
    Map<String, Object> fields() {
        return facts.fields();
    }
}
