package org.maillage.platform.file;

import org.springframework.core.io.Resource;

import java.util.UUID;

/** A place for contents. */
interface FileStore {

    /** Value of {@code stored_file.place}. */
    String place();

    /** Within the transaction of the file's row. */
    void write(UUID id, byte[] content);

    Resource read(UUID id);

    /** Takes effect with the transaction. */
    void delete(UUID id);
}
