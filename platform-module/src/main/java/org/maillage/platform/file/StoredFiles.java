package org.maillage.platform.file;

import org.maillage.platform.actor.Act;
import org.maillage.platform.audit.AuditSubject;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;

import java.util.Optional;
import java.util.UUID;

/**
 * Files that records keep. Nobody is asked for a right here: the feature that owns the record asks before it keeps, shows or removes one,
 * and finds a file only by its record.
 */
public interface StoredFiles {

    /**
     * Keeps a file, within the transaction that makes the record refer to it.
     *
     * @param owner the record that it belongs to
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    StoredFile keep(Act act, AuditSubject owner, CheckedFile file);

    /** A file of that record; empty also when the id is another record's. */
    Optional<StoredFile> find(AuditSubject owner, UUID id);

    /** Removes a file of that record, within the transaction after which nothing refers to it. */
    void remove(AuditSubject owner, UUID id);

    /**
     * The answer that hands a file over: pictures to be shown, everything else as an attachment under a name of our own.
     *
     * @param name of the download, without an ending: a word, not what somebody typed
     */
    ResponseEntity<Resource> answer(StoredFile file, String name);
}
