package org.maillage.platform.file;

import static org.maillage.platform.db.Tables.STORED_FILE_CONTENT;

import org.jooq.DSLContext;
import org.maillage.platform.web.NotFound;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

import java.util.UUID;

/** Contents beside their rows: one backup has everything. */
final class DatabaseStore implements FileStore {

    static final String PLACE = "DATABASE";

    private final DSLContext db;

    DatabaseStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public String place() {
        return PLACE;
    }

    @Override
    public void write(UUID id, byte[] content) {
        db.insertInto(STORED_FILE_CONTENT)
                .set(STORED_FILE_CONTENT.FILE_ID, id)
                .set(STORED_FILE_CONTENT.CONTENT, content)
                .execute();
    }

    @Override
    public Resource read(UUID id) {
        return db.select(STORED_FILE_CONTENT.CONTENT)
                .from(STORED_FILE_CONTENT)
                .where(STORED_FILE_CONTENT.FILE_ID.eq(id))
                .fetchOptional(STORED_FILE_CONTENT.CONTENT)
                .map(ByteArrayResource::new)
                .orElseThrow(() -> new NotFound("content of file " + id));
    }

    /** It goes with the row. */
    @Override
    public void delete(UUID id) {}
}
