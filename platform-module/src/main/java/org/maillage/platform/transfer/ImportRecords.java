package org.maillage.platform.transfer;

import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Component;

/** Where imports, their rows, and what was done with them are kept. */
@Component
record ImportRecords(ImportDesk desk, Imports imports, Staging staging, Audit audit) {}
