package org.maillage.practices.kind;

import org.maillage.practices.spi.PracticeDescriptor;
import org.maillage.practices.spi.PracticeModule;
import org.springframework.modulith.ApplicationModule;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a practice module is what its key says: one key everywhere. */
final class DescriptorCheck {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]{1,29}");
    private static final Set<String> RESERVED =
            Set.of(
                    "platform",
                    "people",
                    "events",
                    "practices",
                    "maillage",
                    "app",
                    "admin",
                    "sheets",
                    "stands",
                    "modules",
                    "kinds",
                    "markets",
                    Kind.GENERIC);

    private DescriptorCheck() {}

    /** A module is compiled elsewhere: nobody has checked that it answers what it must. */
    static void requireWhole(PracticeDescriptor descriptor) {
        var parts = Stream.of(descriptor.key(), descriptor.version(), descriptor.icon());
        refuseUnless(parts.allMatch(Objects::nonNull), Refusal.FAILED, descriptor.toString());
    }

    static void check(PracticeModule module, PracticeDescriptor descriptor) {
        var key = descriptor.key();
        refuseUnless(KEY.matcher(key).matches(), Refusal.KEY_MALFORMED, key);
        refuseUnless(!RESERVED.contains(key), Refusal.KEY_RESERVED, key);
        refuseUnless(
                descriptor.spiLevel() >= 1 && descriptor.spiLevel() <= PracticeDescriptor.SPI_LEVEL,
                Refusal.SPI_TOO_NEW,
                descriptor.spiLevel() + " > " + PracticeDescriptor.SPI_LEVEL);
        var home = module.getClass().getPackage();
        refuseUnless(home.getName().endsWith("." + key), Refusal.PACKAGE_DIFFERS, home.getName());
        var id = home.getAnnotation(ApplicationModule.class);
        refuseUnless(
                id != null && id.id().equals(key),
                Refusal.MODULE_ID_DIFFERS,
                id == null ? home.getName() : id.id());
        var foreign = ModuleFolders.foreign(module.getClass(), key);
        refuseUnless(foreign.isEmpty(), Refusal.FOREIGN_FOLDER, String.join(", ", foreign));
    }

    private static void refuseUnless(boolean fine, Refusal refusal, String detail) {
        if (!fine) {
            throw new Refused(refusal, detail);
        }
    }
}
