package org.maillage.platform.secret;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The key of the installation: 32 bytes in hexadecimal, for its owner's eyes only. */
@Component
class KeyFile {

    static final int BYTES = 32;

    private final Path path;

    KeyFile(Environment environment) {
        this.path =
                Path.of(environment.getProperty("maillage.data", "data"), "keys", "sealing.key");
    }

    Path path() {
        return path.toAbsolutePath();
    }

    /** Empty when there is no file. */
    Optional<byte[]> read() {
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(path).strip());
            if (key.length != BYTES) {
                throw new MissingKey("This is no key: " + path());
            }
            return Optional.of(key);
        } catch (java.nio.file.NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new MissingKey("This is no key: " + path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes one unless another process was quicker; either way there is a whole one afterwards. */
    void make() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(path.getParent());
            Path fresh = Files.createTempFile(path.getParent(), "sealing", ".new", ownersOnly());
            try {
                write(fresh, HexFormat.of().formatHex(key));
                Files.createLink(path, fresh);
            } catch (FileAlreadyExistsException e) {
                // The other one's holds.
            } finally {
                Files.delete(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private FileAttribute<?>[] ownersOnly() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
