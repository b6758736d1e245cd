package org.maillage.platform.file;

import static org.maillage.platform.db.Tables.STORED_FILE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.maillage.platform.actor.Act;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.id.UuidV7;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;

/** The files' rows; their contents stand where the settings say, or said when they came. */
@Component
class KeptFiles implements StoredFiles {

    private final DSLContext db;
    private final FileStores stores;

    KeptFiles(DSLContext db, FileStores stores) {
        this.db = db;
        this.stores = stores;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile keep(Act act, AuditSubject owner, CheckedFile file) {
        var id = UuidV7.next();
        var store = stores.chosen();
        db.insertInto(STORED_FILE)
                .set(STORED_FILE.ID, id)
                .set(STORED_FILE.STORED_AT, act.at())
                .set(STORED_FILE.RECORD_TYPE, owner.type())
                .set(STORED_FILE.RECORD_ID, owner.id())
                .set(STORED_FILE.MEDIA_TYPE, file.mediaType())
                .set(STORED_FILE.SIZE, (long) file.content().length)
                .set(STORED_FILE.SHA256, digest(file.content()))
                .set(STORED_FILE.PLACE, store.place())
                .execute();
        store.write(id, file.content());
        return new StoredFile(id, owner, file.mediaType(), file.content().length);
    }

    @Override
    public Optional<StoredFile> find(AuditSubject owner, UUID id) {
        return db.select(STORED_FILE.MEDIA_TYPE, STORED_FILE.SIZE)
                .from(STORED_FILE)
                .where(isOf(owner, id))
                .fetchOptional(row -> new StoredFile(id, owner, row.value1(), row.value2()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(AuditSubject owner, UUID id) {
        db.deleteFrom(STORED_FILE)
                .where(isOf(owner, id))
                .returning(STORED_FILE.PLACE)
                .fetchOptional(STORED_FILE.PLACE)
                .ifPresent(place -> stores.at(place).delete(id));
    }

    @Override
    public ResponseEntity<Resource> answer(StoredFile file, String name) {
        var place =
                db.select(STORED_FILE.PLACE)
                        .from(STORED_FILE)
                        .where(isOf(file.owner(), file.id()))
                        .fetchSingle()
                        .value1();
        var way = file.image() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        way.filename(name.replaceAll("[^a-zA-Z0-9-]", "-")).build().toString())
                .body(stores.at(place).read(file.id()));
    }

    private static Condition isOf(AuditSubject owner, UUID id) {
        return STORED_FILE
                .ID
                .eq(id)
                .and(STORED_FILE.RECORD_TYPE.eq(owner.type()))
                .and(STORED_FILE.RECORD_ID.eq(owner.id()));
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
