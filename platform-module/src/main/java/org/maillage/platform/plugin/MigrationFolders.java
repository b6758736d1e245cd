package org.maillage.platform.plugin;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The folders below {@code db/migration} on the class path: each bears the id of its module. */
final class MigrationFolders {

    private static final Pattern FOLDER = Pattern.compile("db/migration/([a-z][a-z0-9_]*)/[^/]+$");

    private static final Comparator<String> PLATFORM_FIRST =
            Comparator.<String, Boolean>comparing(name -> !name.equals("platform"))
                    .thenComparing(Comparator.naturalOrder());

    private MigrationFolders() {}

    /** The platform first, the others in alphabetical order: none builds on another's tables. */
    static List<String> names() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver()
                                    .getResources("classpath*:db/migration/*/V*.sql"))
                    .map(MigrationFolders::nameOf)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .sorted(PLATFORM_FIRST)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Resource migration) {
        try {
            var folder = FOLDER.matcher(migration.getURL().toString());
            return folder.find() ? folder.group(1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
