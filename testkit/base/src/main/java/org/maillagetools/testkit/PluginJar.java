package org.maillagetools.testkit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A jar to drop into an application that runs in a process of its own, made of classes and files of this one. */
public final class PluginJar {

    private PluginJar() {}

    /**
     * Writes the jar anew.
     *
     * @param type the jar gets all classes of its package and of those below
     * @param files folder beside the type's root whose files the jar gets at its own root, such as {@code listener-jar}: {@code
     *     META-INF} and migrations would take effect here too if they stood where they stand in the jar
     */
    public static Path write(Path jar, Class<?> type, String files) throws IOException {
        Path home = home(type);
        if (Files.isDirectory(home)) {
            write(jar, home, type, files);
        } else {
            try (var archive = FileSystems.newFileSystem(home)) {
                write(jar, archive.getPath("/"), type, files);
            }
        }
        return jar;
    }

    private static Path home(Class<?> type) throws IOException {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void write(Path jar, Path root, Class<?> type, String files) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            copy(root.resolve(type.getPackageName().replace('.', '/')), root, out);
            copy(root.resolve(files), root.resolve(files), out);
        }
    }

    private static void copy(Path folder, Path root, JarOutputStream out) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (Path file : tree.toList()) {
                var name = root.relativize(file).toString().replace('\\', '/');
                if (Files.isRegularFile(file)) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(file, out);
                    out.closeEntry();
                } else if (!name.isEmpty()) {
                    // Without folders of its own a jar's migrations are not found.
                    out.putNextEntry(new JarEntry(name.endsWith("/") ? name : name + "/"));
                    out.closeEntry();
                }
            }
        }
    }
}
