package org.maillage.people.period;

import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.db.Routines;

import java.time.LocalDate;

/** What held on a day, in the words of the database. */
public final class InForce {

    private InForce() {}

    /** Whether the period holds on the day; always when no day is asked for. */
    public static Condition on(
            @Nullable LocalDate day, Field<LocalDate> from, Field<LocalDate> to) {
        return day == null
                ? DSL.noCondition()
                : DSL.condition(Routines.inForce(from, to, DSL.val(day)));
    }

    /** What the organisation was called on the day; its name when no day is asked for. */
    public static Field<String> nameOn(@Nullable LocalDate day) {
        return day == null ? ORGANISATION.NAME : Routines.nameOn(ORGANISATION.ID, DSL.val(day));
    }
}
