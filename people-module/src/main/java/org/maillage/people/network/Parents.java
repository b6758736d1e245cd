package org.maillage.people.network;

import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.maillage.people.db.Routines;
import org.maillage.people.field.Typed;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Which organisation a file means by the one of which another is a member. */
@Component
class Parents {

    private final DSLContext db;

    Parents(DSLContext db) {
        this.db = db;
    }

    /** By SIRET, or by a name however it is spelt: one if all is well. */
    List<UUID> meantBy(String written) {
        var code = Typed.code(written);
        var condition =
                code.matches("[0-9]{14}")
                        ? ORGANISATION.SIRET.eq(code)
                        : Routines.nameKeys(
                                        ORGANISATION.NAME,
                                        ORGANISATION.ALIASES,
                                        ORGANISATION.FORMER_NAMES)
                                .contains(DSL.array(Routines.nameKey(DSL.val(written))));
        return db.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(condition)
                .orderBy(ORGANISATION.ID)
                .limit(2)
                .fetch(ORGANISATION.ID);
    }
}
