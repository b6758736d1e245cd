package org.maillagetools.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Copies of a directory that a server has used and left: making one anew costs seconds each time.
 */
final class PreparedDirectory {

    private static final Path ORIGINAL = prepare();

    private PreparedDirectory() {}

    static void copyTo(Path directory) {
        try {
            Directories.copy(ORIGINAL, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path prepare() {
        try {
            Path directory = Path.of("target", "prepared-database").toAbsolutePath();
            Directories.delete(directory);
            EmbeddedPostgres.start(directory).close();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
