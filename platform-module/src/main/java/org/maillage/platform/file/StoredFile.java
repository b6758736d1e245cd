package org.maillage.platform.file;

import org.maillage.platform.audit.AuditSubject;

import java.util.UUID;

/**
 * A file that is kept.
 *
 * @param owner the record that it belongs to: whoever may see the record may see the file
 * @param mediaType by content
 * @param size in bytes
 */
public record StoredFile(UUID id, AuditSubject owner, String mediaType, long size) {

    /** Whether browsers may show it in a page; everything else is handed over as a download. */
    public boolean image() {
        return mediaType.startsWith("image/");
    }
}
