package org.maillagetools.postgres;

import java.nio.file.Path;
import java.util.Locale;

/** The machine: which binaries fit it and where the user's caches stand. */
enum Platform {
    LINUX,
    MACOS,
    WINDOWS;

    static Platform current() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") ? MACOS : LINUX;
    }

    /** The archive's name in zonky's jars. */
    String archive() {
        return switch (this) {
            case LINUX -> "postgres-linux-" + architecture() + ".txz";
            case MACOS -> "postgres-darwin-" + architecture() + ".txz";
            case WINDOWS -> "postgres-windows-x86_64.txz";
        };
    }

    Path userCache() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return switch (this) {
            case LINUX -> environment("XDG_CACHE_HOME", home.resolve(".cache"));
            case MACOS -> home.resolve("Library/Caches");
            case WINDOWS -> environment("LOCALAPPDATA", home.resolve("AppData/Local"));
        };
    }

    String executable(String name) {
        return this == WINDOWS ? name + ".exe" : name;
    }

    private static Path environment(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "");
        return name.equals("aarch64") || name.equals("arm64") ? "arm_64" : "x86_64";
    }
}
