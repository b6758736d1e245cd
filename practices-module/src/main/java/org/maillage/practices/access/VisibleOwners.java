package org.maillage.practices.access;

import static org.maillage.practices.db.Tables.CO_OWNER;
import static org.maillage.practices.db.Tables.ORGANISATION_CARD;
import static org.maillage.practices.db.Tables.PRACTICE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.maillage.platform.actor.Access;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** In whose name the actor may do something with practices: whose drafts a list shows, and for whom a sheet may be written. */
@Component
public class VisibleOwners {

    private final DSLContext db;
    private final Access access;

    VisibleOwners(DSLContext db, Access access) {
        this.db = db;
        this.access = access;
    }

    /** The condition that a staff list of sheets begins with. */
    public Condition ofSheets(PracticesPermission permission) {
        if (access.may(permission, null)) {
            return DSL.noCondition();
        }
        var owners =
                db.select(PRACTICE.OWNER_ID)
                        .from(PRACTICE)
                        .union(db.select(CO_OWNER.ORGANISATION_ID).from(CO_OWNER))
                        .fetch(PRACTICE.OWNER_ID);
        var visible = permitted(permission, owners);
        return PRACTICE.OWNER_ID
                .in(visible)
                .or(
                        PRACTICE.ID.in(
                                DSL.select(CO_OWNER.PRACTICE_ID)
                                        .from(CO_OWNER)
                                        .where(CO_OWNER.ORGANISATION_ID.in(visible))));
    }

    /** The organisations, of those that still exist, in whose name the actor may do this. */
    public List<UUID> organisations(PracticesPermission permission) {
        var known =
                db.select(ORGANISATION_CARD.ORGANISATION_ID)
                        .from(ORGANISATION_CARD)
                        .where(ORGANISATION_CARD.ERASED.isFalse())
                        .fetch(ORGANISATION_CARD.ORGANISATION_ID);
        return access.may(permission, null) ? known : permitted(permission, known);
    }

    private List<UUID> permitted(PracticesPermission permission, Collection<UUID> owners) {
        return List.copyOf(access.among(permission, owners));
    }
}
