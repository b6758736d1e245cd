package org.maillage.practices.sheet;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.practices.access.PracticesPermission;
import org.maillage.practices.published.PracticeId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a public sheet a draft again. */
@Service
class TakeBackSheet {

    private final Sheets sheets;
    private final Access access;
    private final Audit audit;
    private final DomainEvents events;

    TakeBackSheet(Sheets sheets, Access access, Audit audit, DomainEvents events) {
        this.sheets = sheets;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /**
     * @throws org.maillage.platform.web.Conflict when the sheet is not of this version any more
     */
    @Transactional
    void takeBack(PracticeId id, int version) {
        var sheet = sheets.get(id);
        var act = access.require(PracticesPermission.SHEET_PUBLISH, sheet.ownership().owner());
        if (sheet.published()) {
            var draft = sheets.show(id, version, null, act.at());
            audit.record(act, Sheet.subject(id), "takenBack", null, null);
            events.publish(draft.card(act.at()));
        }
    }
}
