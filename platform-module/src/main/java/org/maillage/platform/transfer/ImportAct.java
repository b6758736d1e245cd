package org.maillage.platform.transfer;

import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.audit.Sensitive;

import java.util.UUID;

/** What the audit trail keeps of an import. */
record ImportAct(
        String target, UUID owner, ImportState state, int rows, @Sensitive String fileName) {

    static AuditSubject subject(UUID id) {
        return new AuditSubject("platform.import", id);
    }

    static ImportAct of(StoredImport stored) {
        return new ImportAct(
                stored.target(), stored.owner(), stored.state(), stored.rows(), stored.fileName());
    }

    ImportAct become(ImportState next) {
        return new ImportAct(target, owner, next, rows, fileName);
    }
}
