package org.maillagetools.postgres;

import org.jspecify.annotations.Nullable;
import org.maillagetools.postgres.EmbeddedPostgresException.DirectoryInUse;
import org.maillagetools.postgres.EmbeddedPostgresException.DirectoryNotWritable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Held as long as this application uses the directory; the system lets go of it when the process
 * ends.
 */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock acquire(Path directory) {
        try {
            Directories.createPrivate(directory);
            return lock(directory, directory.resolve("owner.lock"));
        } catch (IOException e) {
            throw new DirectoryNotWritable(
                    "The directory of the embedded database, "
                            + directory
                            + ", is not writable: "
                            + e,
                    "Make it writable for the user who runs the application, or name another with"
                            + " maillage.data or maillage.embedded-postgres.directory.",
                    e);
        }
    }

    private static DirectoryLock lock(Path directory, Path file) throws IOException {
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw inUse(directory, Files.readString(file).strip());
        }
        channel.truncate(0);
        String process = ProcessHandle.current().pid() + System.lineSeparator();
        channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.UTF_8)));
        return new DirectoryLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static DirectoryInUse inUse(Path directory, String process) {
        return new DirectoryInUse(
                "The embedded database in "
                        + directory
                        + " is in use by another running application (process "
                        + process
                        + ").",
                "Stop that application, or name another directory with maillage.data or"
                        + " maillage.embedded-postgres.directory.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
