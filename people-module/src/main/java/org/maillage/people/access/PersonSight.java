package org.maillage.people.access;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;
import static org.maillage.people.access.PeoplePermission.PERSON_READ;
import static org.maillage.people.db.Tables.FELLOW_ORGANISATIONS;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.maillage.people.period.Today;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The one place that decides which persons somebody sees, and what of each. Whatever shows persons, sends them out or searches among
 * them begins here; a test compares every output with it.
 */
@Component
public class PersonSight {

    private final DSLContext db;
    private final Access access;
    private final CurrentActor currentActor;
    private final Today today;

    PersonSight(DSLContext db, Access access, CurrentActor currentActor, Today today) {
        this.db = db;
        this.access = access;
        this.currentActor = currentActor;
        this.today = today;
    }

    /** What whoever acts sees at this moment; for one page or file. */
    public Sight now() {
        if (access.may(PERSON_EDIT, null)) {
            return Sight.EVERYTHING;
        }
        var own =
                currentActor.get() instanceof Actor.AccountHolder holder
                        ? PERSON.ACCOUNT_ID.eq(holder.accountId())
                        : DSL.falseCondition();
        if (!access.mayAnywhere(PERSON_READ)) {
            return new Sight(own, DSL.falseCondition(), DSL.falseCondition(), DSL.falseCondition());
        }
        var all = db.select(ORGANISATION.ID).from(ORGANISATION).fetchSet(ORGANISATION.ID);
        var reads = access.among(PERSON_READ, all);
        return new Sight(
                own.or(of(access.among(PERSON_EDIT, all))),
                reads.size() == all.size() ? DSL.trueCondition() : of(reads),
                of(fellows(reads)),
                DSL.trueCondition());
    }

    /** As one value, however many there are. */
    private static Condition of(Collection<UUID> owners) {
        return PERSON.OWNER_ID.eq(DSL.any(owners.toArray(UUID[]::new)));
    }

    private List<UUID> fellows(Collection<UUID> organisations) {
        var fellows = FELLOW_ORGANISATIONS.call(organisations.toArray(UUID[]::new), today.date());
        return db.select(fellows.ID).from(fellows).fetch(fellows.ID);
    }
}
