package org.maillage.people.access;

import static org.maillage.people.db.Tables.PERSON;

import org.jooq.TableField;
import org.maillage.people.db.tables.records.PersonRecord;

/** What of a person has a visibility of its own. */
public enum PersonField {
    /** That there is this person, under this name. */
    LISTING,
    EMAIL,
    PHONE,
    /** What they do where: mandates, and parts in working groups. */
    FUNCTIONS;

    /** Where it is kept who sees it. */
    public TableField<PersonRecord, String> column() {
        return switch (this) {
            case LISTING -> PERSON.LISTING_VISIBILITY;
            case EMAIL -> PERSON.EMAIL_VISIBILITY;
            case PHONE -> PERSON.PHONE_VISIBILITY;
            case FUNCTIONS -> PERSON.FUNCTION_VISIBILITY;
        };
    }
}
