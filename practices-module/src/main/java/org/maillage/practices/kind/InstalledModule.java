package org.maillage.practices.kind;

import org.jspecify.annotations.Nullable;

/**
 * A practice module that was found at the start.
 *
 * @param key its key, or its class while that is unknown
 * @param version empty while unknown
 * @param home the package in which its code stands
 * @param kind what it brings; null when it was refused
 * @param refusal why it was refused; null when it was not
 * @param detail what exactly was wrong
 */
record InstalledModule(
        String key,
        String version,
        String home,
        @Nullable Kind kind,
        @Nullable Refusal refusal,
        String detail) {

    static InstalledModule accepted(String version, String home, Kind kind) {
        return new InstalledModule(kind.key(), version, home, kind, null, "");
    }

    static InstalledModule refused(String key, String version, String home, Refused why) {
        return new InstalledModule(key, version, home, null, why.refusal(), why.detail());
    }

    /** Whether the class is of a module that was refused. */
    boolean refuses(Class<?> type) {
        return refusal != null && (type.getPackageName() + ".").startsWith(home + ".");
    }
}
