package org.maillagetools.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder of generated code, replaced as a whole, with the stamp of what it was made from. */
final class GeneratedSources {

    private static final String STAMP = ".stamp";

    private final Path directory;
    private final Path unfinished;

    GeneratedSources(Path directory) {
        this.directory = directory.toAbsolutePath();
        this.unfinished = this.directory.resolveSibling(directory.getFileName() + ".unfinished");
    }

    boolean isOf(String stamp) throws IOException {
        Path file = directory.resolve(STAMP);
        return Files.exists(file) && Files.readString(file).equals(stamp);
    }

    Path begin() throws IOException {
        delete(unfinished);
        return Files.createDirectories(unfinished);
    }

    void finish(String stamp) throws IOException {
        Files.writeString(unfinished.resolve(STAMP), stamp);
        delete(directory);
        Files.move(unfinished, directory);
    }

    void delete() throws IOException {
        delete(directory);
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
