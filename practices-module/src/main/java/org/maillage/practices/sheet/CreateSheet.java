package org.maillage.practices.sheet;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.practices.access.PracticesPermission;
import org.maillage.practices.published.PracticeId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a sheet, as a draft. */
@Service
class CreateSheet {

    private final Sheets sheets;
    private final Access access;
    private final Audit audit;
    private final DomainEvents events;

    CreateSheet(Sheets sheets, Access access, Audit audit, DomainEvents events) {
        this.sheets = sheets;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    void create(PracticeId id, String kind, Ownership ownership, SheetContent content) {
        var act = access.require(PracticesPermission.SHEET_EDIT, ownership.owner());
        var sheet = sheets.add(id, kind, ownership, content, act.at());
        audit.record(act, Sheet.subject(id), "created", null, content.facts());
        events.publish(sheet.card(act.at()));
    }
}
