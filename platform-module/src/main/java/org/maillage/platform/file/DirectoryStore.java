package org.maillage.platform.file;

import org.maillage.platform.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Contents in a directory, under names made from ids alone. A file is whole before its row is committed, and goes when the row is not; it
 * is taken away only after a removal is committed.
 */
final class DirectoryStore implements FileStore {

    static final String PLACE = "DIRECTORY";
    private static final Logger log = LoggerFactory.getLogger(DirectoryStore.class);

    private final Path directory;

    DirectoryStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public String place() {
        return PLACE;
    }

    @Override
    public void write(UUID id, byte[] content) {
        var path = path(id);
        afterwards(id, TransactionSynchronization.STATUS_ROLLED_BACK);
        try {
            Files.createDirectories(path.getParent());
            var half = path.resolveSibling(id + ".part");
            Files.write(
                    half,
                    content,
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Resource read(UUID id) {
        var path = path(id);
        if (!Files.isRegularFile(path)) {
            throw new NotFound("content of file " + id);
        }
        return new FileSystemResource(path);
    }

    @Override
    public void delete(UUID id) {
        afterwards(id, TransactionSynchronization.STATUS_COMMITTED);
    }

    private void afterwards(UUID id, int outcome) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status == outcome) {
                            discard(id);
                        }
                    }
                });
    }

    private void discard(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            log.warn("File {} stays behind", id, e);
        }
    }

    private Path path(UUID id) {
        var name = id.toString();
        return directory.resolve(name.substring(name.length() - 2)).resolve(name);
    }
}
