package org.maillage.people.access;

import static org.maillage.people.access.Visibility.FEDERATION;
import static org.maillage.people.access.Visibility.NETWORK;
import static org.maillage.people.access.Visibility.STAFF;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.maillage.people.db.Routines;

/** What somebody sees of persons, as conditions on {@code people.person}. */
public final class Sight {

    static final Sight EVERYTHING =
            new Sight(
                    DSL.trueCondition(),
                    DSL.trueCondition(),
                    DSL.trueCondition(),
                    DSL.trueCondition());

    private final Condition staff;
    private final Condition organisation;
    private final Condition federation;
    private final Condition network;

    /**
     * @param staff for which persons somebody is what {@link Visibility#STAFF} means, or the person themselves; and so on
     */
    Sight(Condition staff, Condition organisation, Condition federation, Condition network) {
        this.staff = staff;
        this.organisation = organisation;
        this.federation = federation;
        this.network = network;
    }

    /** Whether they see that there is the person: the condition with which everything about persons begins. */
    public Condition person() {
        return field(PersonField.LISTING);
    }

    /** Whether they see this of a person whom they see. */
    public Condition field(PersonField field) {
        if (this == EVERYTHING) {
            return DSL.trueCondition();
        }
        var level = field.column();
        return staff.or(level.ne(STAFF.name()).and(organisation))
                .or(level.in(FEDERATION.name(), NETWORK.name()).and(federation))
                .or(level.eq(NETWORK.name()).and(network));
    }

    /** Whether they see what only those see who edit the record, and the person. */
    public Condition everythingOf() {
        return this == EVERYTHING ? DSL.trueCondition() : staff;
    }

    /** The value for those who see the field, null for others. */
    public <T> Field<T> shown(PersonField field, Field<T> value) {
        return this == EVERYTHING ? value : DSL.when(field(field), value);
    }

    /** Whether a word is found in what they see: names, the address where it is shown, the original text where they edit. */
    public Condition finds(String word) {
        var folded = Routines.fold(DSL.val(word));
        var anywhere = PERSON.SEARCH_TEXT.contains(folded);
        if (this == EVERYTHING) {
            return anywhere;
        }
        return anywhere.and(
                PERSON.NAME_TEXT
                        .contains(folded)
                        .or(
                                Routines.fold(PERSON.EMAIL)
                                        .contains(folded)
                                        .and(field(PersonField.EMAIL)))
                        .or(staff));
    }
}
