package org.maillage.practices.sheet;

import org.maillage.people.published.OrganisationId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.access.PracticesPermission;
import org.maillage.practices.published.PracticeId;
import org.maillage.practices.published.PracticePublished;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft public. */
@Service
class PublishSheet {

    private final Sheets sheets;
    private final Access access;
    private final Audit audit;
    private final DomainEvents events;

    PublishSheet(Sheets sheets, Access access, Audit audit, DomainEvents events) {
        this.sheets = sheets;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /**
     * @throws org.maillage.platform.web.Conflict when the sheet is not of this version any more
     */
    @Transactional
    void publish(PracticeId id, int version) {
        var draft = sheets.get(id);
        var owner = draft.ownership().owner();
        var act = access.require(PracticesPermission.SHEET_PUBLISH, owner);
        if (draft.published()) {
            return;
        }
        var sheet = sheets.show(id, version, act.at(), act.at());
        audit.record(act, Sheet.subject(id), "published", null, null);
        events.publish(sheet.card(act.at()));
        events.publish(
                new PracticePublished(
                        UuidV7.next(), act.at(), id, sheet.kind(), new OrganisationId(owner)));
    }
}
