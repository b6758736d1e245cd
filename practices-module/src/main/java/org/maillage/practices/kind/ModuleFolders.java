package org.maillage.practices.kind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The folders of a module's jar whose name has to be the module's key: migrations, templates, assets, messages, demonstration. */
final class ModuleFolders {

    private static final Pattern OWNED =
            Pattern.compile(
                    "(?:db/migration|templates|static/assets|demo)/([^/]+)/.+"
                            + "|messages/([a-z0-9]+?)(?:_[a-z]{2})?\\.properties");

    private ModuleFolders() {}

    /** What stands in the jar of the class under another key; nothing when the class does not come from a jar of its own. */
    static List<String> foreign(Class<?> type, String key) {
        var source = type.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getPath().endsWith(".jar")) {
            return List.of();
        }
        try {
            var file = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(file) ? foreign(file, key) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> foreign(Path jar, String key) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .flatMap(entry -> OWNED.matcher(entry.getName()).results())
                    .filter(found -> !owner(found).equals(key))
                    .map(MatchResult::group)
                    .toList();
        }
    }

    private static String owner(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
