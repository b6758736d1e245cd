package org.maillagetools.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * A module that listens to registrations, dropped into the application as a stranger's would be: without a listener nothing is written to
 * the registry, and a registration would cost less than in the limit.
 */
final class ListenerJar {

    private static final String CLASSES = "org/maillagetools/bench/listener/";
    private static final Map<String, String> ENTRIES =
            Map.of(
                    "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports",
                    "/listener-jar/META-INF/spring/autoconfiguration");

    private ListenerJar() {}

    static Path in(Path folder) throws IOException {
        var jar = folder.resolve("bench-listener.jar");
        if (!Files.exists(jar)) {
            try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
                for (var entry : ENTRIES.entrySet()) {
                    copy(entry.getValue(), entry.getKey(), out);
                }
                for (String name : List.of("ListenerAutoConfiguration", "RegistrationListener")) {
                    String file = CLASSES + name + ".class";
                    copy("/" + file, file, out);
                }
            }
        }
        return jar;
    }

    private static void copy(String resource, String entry, JarOutputStream out)
            throws IOException {
        try (InputStream in = ListenerJar.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing: " + resource);
            }
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
            out.closeEntry();
        }
    }
}
