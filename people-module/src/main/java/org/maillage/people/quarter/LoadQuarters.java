package org.maillage.people.quarter;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Takes in the published list from the server's folder, in the place of what was taken in before. */
@Service
class LoadQuarters {

    /** The list is one thing, and the only one of its kind. */
    static final AuditSubject SUBJECT = new AuditSubject("people.quarter", new UUID(0, 0));

    private final Quarters quarters;
    private final QuarterFiles files;
    private final Access access;
    private final Audit audit;

    LoadQuarters(Quarters quarters, QuarterFiles files, Access access, Audit audit) {
        this.quarters = quarters;
        this.files = files;
        this.access = access;
        this.audit = audit;
    }

    /** False, and nothing is changed, when the folder has no list of quarters. */
    @Transactional
    boolean load() {
        var act = access.require(ORGANISATION_EDIT, null);
        var read = files.read();
        if (read.isEmpty()) {
            return false;
        }
        var before = quarters.figures();
        quarters.replaceBy(read);
        audit.record(act, SUBJECT, "loaded", before, quarters.figures());
        return true;
    }
}
