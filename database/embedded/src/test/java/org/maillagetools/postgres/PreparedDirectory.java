package org.maillagetools.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Copies of a directory that a server has used and left: making one anew costs seconds each time.
 */
final class PreparedDirectory {

    private static final Path ORIGINAL = prepare();

    private PreparedDirectory() {}

    static void copyTo(Path directory) {
        try (var tree = Files.walk(ORIGINAL)) {
            for (Path source : tree.toList()) {
                Path target = directory.resolve(ORIGINAL.relativize(source).toString());
                if (!Files.isDirectory(target)) {
                    Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
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
