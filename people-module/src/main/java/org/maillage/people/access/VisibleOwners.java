package org.maillage.people.access;

import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Permission;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Which records a list may show: those of the organisations in which the actor has the right. */
@Component
public class VisibleOwners {

    private final DSLContext db;
    private final Access access;

    VisibleOwners(DSLContext db, Access access) {
        this.db = db;
        this.access = access;
    }

    /** The condition that a list of such records begins with. There are fewer organisations than records. */
    public Condition among(TableField<?, UUID> owner, Permission permission) {
        if (access.may(permission, null)) {
            return DSL.noCondition();
        }
        var organisations = db.select(ORGANISATION.ID).from(ORGANISATION).fetch(ORGANISATION.ID);
        var allowed = access.among(permission, organisations);
        return owner.eq(DSL.any(allowed.toArray(UUID[]::new)));
    }
}
