package org.maillagetools.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Generated passwords, each in a file that only its owner may read, kept as long as the data. */
record Passwords(Path directory) {

    private static final SecureRandom RANDOM = new SecureRandom();

    Login login(String role) throws IOException {
        return new Login(role, Files.readString(file(role)).strip());
    }

    /** Where the password stands; it is generated when it is not there yet. */
    Path file(String role) throws IOException {
        Path file = directory.resolve(role + ".password");
        if (Files.exists(file)) {
            return file;
        }
        Directories.createPrivate(directory);
        Path unfinished = directory.resolve(role + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, privateFile());
        Files.writeString(unfinished, generated());
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        Directories.sync(directory);
        return file;
    }

    private static String generated() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] privateFile() {
        return Platform.current() == Platform.WINDOWS
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                };
    }
}
