package org.maillage.people.access;

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

    /** The condition that a list of such records begins with. */
    public Condition among(TableField<?, UUID> owner, Permission permission) {
        if (access.may(permission, null)) {
            return DSL.noCondition();
        }
        var owners = db.selectDistinct(owner).from(owner.getTable()).fetch(owner);
        return owner.in(access.among(permission, owners));
    }
}
