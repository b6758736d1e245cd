package org.maillagetools.postgres;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.maillagetools.postgres.EmbeddedPostgresException.NoBinaries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Properties;

/** PostgreSQL's programs, unpacked once for all applications of this user. */
record Binaries(Path home, String version, CacheDirectory cache) {

    private static final Logger log = LoggerFactory.getLogger(Binaries.class);
    private static final String EXTERNAL =
            "Set spring.datasource.url to use a PostgreSQL server of your own.";

    /** In the user's cache, or in the machine's when the server will not run as this user. */
    static Binaries runnableWith(Privileges privileges) {
        Path caches =
                privileges == Privileges.NOBODY
                        ? Path.of("/var/cache")
                        : Platform.current().userCache();
        return unpacked(new CacheDirectory(caches.resolve("maillage").resolve("postgres")));
    }

    static Binaries unpacked(CacheDirectory cache) {
        String version = packagedVersion();
        String archive = Platform.current().archive();
        String name = version + "-" + archive.replace(".txz", "");
        try {
            Path home = cache.madeOnce(name, target -> unpack(archive, target));
            return new Binaries(home, version, cache);
        } catch (IOException e) {
            throw new NoBinaries(
                    "PostgreSQL's programs cannot be unpacked into "
                            + cache.path()
                            + ": "
                            + e.getMessage(),
                    "Make the directory writable (XDG_CACHE_HOME names another one). " + EXTERNAL,
                    e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(Platform.current().executable(name));
    }

    String majorVersion() {
        return version.substring(0, version.indexOf('.'));
    }

    private static String packagedVersion() {
        var properties = new Properties();
        try (var in = Binaries.class.getResourceAsStream("binaries.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("binaries.properties is not in this jar", e);
        }
        return properties.getProperty("version");
    }

    private static void unpack(String archive, Path target) throws IOException {
        log.info("Unpacking PostgreSQL's programs into {}", target);
        try (InputStream resource = Binaries.class.getClassLoader().getResourceAsStream(archive)) {
            if (resource == null) {
                throw new NoBinaries(
                        "There are no PostgreSQL programs for this machine: "
                                + archive
                                + " is not on the class path.",
                        EXTERNAL,
                        null);
            }
            try (var tar =
                    new TarArchiveInputStream(
                            new XZCompressorInputStream(new BufferedInputStream(resource)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(tar, entry, target);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("An entry of the archive leaves it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean executable = (entry.getMode() & 0100) != 0;
        if (executable && !path.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot be made executable: " + path);
        }
        try (var written = FileChannel.open(path, StandardOpenOption.WRITE)) {
            written.force(false);
        }
    }
}
