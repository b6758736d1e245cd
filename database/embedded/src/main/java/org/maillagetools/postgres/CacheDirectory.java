package org.maillagetools.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Where all applications of a user find what is made once. */
record CacheDirectory(Path path) {

    /** Makes the content of a directory. */
    interface Maker {
        void make(Path directory) throws IOException;
    }

    /**
     * The directory of this name; whoever asks first makes it, others wait meanwhile, in this
     * process and in any other. It appears complete or not at all.
     */
    Path madeOnce(String name, Maker maker) throws IOException {
        Path wanted = path.resolve(name);
        if (!Files.isDirectory(wanted)) {
            Files.createDirectories(path);
            make(wanted, maker);
        }
        return wanted;
    }

    // A lock on a file keeps other processes out, but fails within this one.
    private void make(Path wanted, Maker maker) throws IOException {
        synchronized (CacheDirectory.class) {
            try (var channel =
                            FileChannel.open(
                                    path.resolve("making.lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (Files.isDirectory(wanted)) {
                    return;
                }
                Path unfinished = path.resolve(wanted.getFileName() + ".unfinished");
                Directories.delete(unfinished);
                maker.make(unfinished);
                Files.move(unfinished, wanted, StandardCopyOption.ATOMIC_MOVE);
                Directories.sync(path);
            }
        }
    }
}
