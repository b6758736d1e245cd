package org.maillage.practices.sheet;

import org.maillage.platform.actor.Access;
import org.maillage.platform.web.NotFound;
import org.maillage.practices.access.PracticesPermission;
import org.maillage.practices.published.PracticeId;
import org.springframework.stereotype.Component;

/** Reads a sheet for its authors: who has no right to it does not learn that it exists. */
@Component
class SheetReader {

    private final Sheets sheets;
    private final Access access;

    SheetReader(Sheets sheets, Access access) {
        this.sheets = sheets;
        this.access = access;
    }

    /**
     * @throws NotFound when there is none, or none in which the actor may do this
     */
    Sheet forActor(PracticeId id, PracticesPermission permission) {
        var sheet = sheets.get(id);
        if (!may(sheet, permission)) {
            throw new NotFound("practice " + id.value());
        }
        return sheet;
    }

    Ownership.Names names(Sheet sheet) {
        return sheets.names(sheet.ownership());
    }

    /** Whether the actor may do this in the name of any of the sheet's organisations. */
    boolean may(Sheet sheet, PracticesPermission permission) {
        return access.may(permission, sheet.ownership().in(access, permission));
    }

    /** Whether the actor may do this in the name of the one that answers for the sheet. */
    boolean mayAsOwner(Sheet sheet, PracticesPermission permission) {
        return access.may(permission, sheet.ownership().owner());
    }
}
