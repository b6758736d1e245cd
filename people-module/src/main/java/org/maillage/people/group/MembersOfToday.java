package org.maillage.people.group;

import static org.maillage.people.db.Tables.GROUP_MEMBER;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.maillage.people.period.InForce;
import org.maillage.people.period.Today;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Who is in a group today: who is listed, goes into files and is written to. */
@Component
class MembersOfToday {

    private final Today today;

    MembersOfToday(Today today) {
        this.today = today;
    }

    /** Of the entries in the group, those that hold today. */
    Condition entries(UUID group) {
        return GROUP_MEMBER
                .GROUP_ID
                .eq(group)
                .and(InForce.on(today.date(), GROUP_MEMBER.FROM_DATE, GROUP_MEMBER.TO_DATE));
    }

    /** Of all mandates, those that hold today. */
    Condition mandates() {
        return InForce.on(today.date(), MANDATE.FROM_DATE, MANDATE.TO_DATE);
    }

    /** Of all persons, those of whom an entry holds today. */
    Condition persons(UUID group) {
        return PERSON.ID.in(
                DSL.select(GROUP_MEMBER.PERSON_ID).from(GROUP_MEMBER).where(entries(group)));
    }
}
