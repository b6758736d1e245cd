package org.maillagetools.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The module's own texts and, found on the class path, those of the modules that it stands on. */
final class KnownBundles {

    private final Map<String, Optional<Bundle>> bundles = new HashMap<>();

    KnownBundles(String key, Bundle own) {
        bundles.put(key, Optional.of(own));
    }

    boolean has(String key) throws IOException {
        return bundleOf(key).filter(bundle -> bundle.has(key)).isPresent();
    }

    boolean hasAnyWith(String prefix) throws IOException {
        return bundleOf(prefix).filter(bundle -> bundle.hasAnyWith(prefix)).isPresent();
    }

    private Optional<Bundle> bundleOf(String key) throws IOException {
        String module = key.substring(0, key.indexOf('.'));
        var known = bundles.get(module);
        if (known == null) {
            known = onClassPath(module);
            bundles.put(module, known);
        }
        return known;
    }

    private static Optional<Bundle> onClassPath(String module) throws IOException {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = loader.getResourceAsStream("messages/" + module + ".properties")) {
            if (in == null) {
                return Optional.empty();
            }
            Path copy = Files.createTempFile("messages-", ".properties");
            Files.write(copy, in.readAllBytes());
            var bundle = Bundle.read(copy);
            Files.delete(copy);
            return Optional.of(bundle);
        }
    }
}
