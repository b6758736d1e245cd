package org.maillage.people.commune;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Takes in INSEE's files from the server's folder, in the place of what was taken in before. */
@Service
class LoadCommunes {

    /** The reference is one thing, and the only one of its kind. */
    static final AuditSubject SUBJECT = new AuditSubject("people.commune", new UUID(0, 0));

    private final Communes communes;
    private final CommuneFiles files;
    private final Access access;
    private final Audit audit;

    LoadCommunes(Communes communes, CommuneFiles files, Access access, Audit audit) {
        this.communes = communes;
        this.files = files;
        this.access = access;
        this.audit = audit;
    }

    /** False, and nothing is changed, when the folder has no file of communes. */
    @Transactional
    boolean load() {
        var act = access.require(ORGANISATION_EDIT, null);
        var reading = files.read();
        if (!reading.hasCommunes()) {
            return false;
        }
        var before = communes.figures();
        communes.replaceBy(reading.communes());
        audit.record(act, SUBJECT, "loaded", before, communes.figures());
        return true;
    }
}
