package org.maillage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of this repository, for rules about sources. */
final class Sources {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Within the repository: where it stands itself may have any name. */
    private static final Pattern NOT_OURS = Pattern.compile("/(target|data|\\.git|node_modules)/");

    private Sources() {}

    static List<Path> main(String extension) {
        return all().filter(f -> slashed(f).contains("/src/main/"))
                .filter(f -> f.toString().endsWith(extension))
                .toList();
    }

    static List<Path> tests(String extension) {
        return all().filter(f -> slashed(f).contains("/src/test/"))
                .filter(f -> f.toString().endsWith(extension))
                .toList();
    }

    static Stream<Path> all() {
        try (var tree = Files.walk(ROOT)) {
            return tree
                    .filter(Files::isRegularFile)
                    .filter(f -> !notOurs(ROOT.toString(), f.toString()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean notOurs(String root, String file) {
        return NOT_OURS.matcher("/" + slashed(Path.of(root).relativize(Path.of(file)))).find();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long lines(Path file) {
        return read(file).lines().count();
    }

    static String name(Path file) {
        return slashed(ROOT.relativize(file));
    }

    private static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }
}
