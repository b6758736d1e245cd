package org.maillage.practices.sheet;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Act;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.practices.access.PracticesPermission;
import org.maillage.practices.published.PracticeId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a sheet tells, and whose it is. */
@Service
class EditSheet {

    private final Sheets sheets;
    private final Access access;
    private final Audit audit;
    private final DomainEvents events;

    EditSheet(Sheets sheets, Access access, Audit audit, DomainEvents events) {
        this.sheets = sheets;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Only who may act for the owner chooses its co-owners or hands the sheet over, and that only to an organisation for which
     * they may act as well.
     *
     * @throws org.maillage.platform.web.Conflict when the sheet is not of this version any more
     */
    @Transactional
    void edit(PracticeId id, int version, Ownership ownership, SheetContent content) {
        var before = sheets.get(id);
        var act = permitted(before.ownership(), ownership);
        var after = sheets.change(id, version, ownership, content, act.at());
        if (!before.content().facts().equals(content.facts())) {
            var facts = before.content().facts();
            audit.record(act, Sheet.subject(id), "edited", facts, content.facts());
        }
        if (!before.content().story().equals(content.story())) {
            var story = before.content().story();
            audit.record(act, Sheet.subject(id), "rewritten", story, content.story());
        }
        if (!before.ownership().equals(ownership)) {
            var names = sheets.names(ownership);
            var were = sheets.names(before.ownership());
            audit.record(act, Sheet.subject(id), "transferred", were, names);
        }
        events.publish(after.card(act.at()));
    }

    private Act permitted(Ownership before, Ownership after) {
        if (!before.owner().equals(after.owner())) {
            access.require(PracticesPermission.SHEET_EDIT, before.owner());
            return access.require(PracticesPermission.SHEET_EDIT, after.owner());
        }
        if (!before.sharedAs(after)) {
            return access.require(PracticesPermission.SHEET_EDIT, before.owner());
        }
        return access.require(
                PracticesPermission.SHEET_EDIT, before.in(access, PracticesPermission.SHEET_EDIT));
    }
}
