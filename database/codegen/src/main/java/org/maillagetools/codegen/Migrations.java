package org.maillagetools.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A module's folder of SQL files. */
record Migrations(Path directory) {

    /** Goes up when other code is made from the same migrations. */
    private static final String GENERATOR = "1";

    boolean isEmpty() throws IOException {
        return !Files.isDirectory(directory) || files().isEmpty();
    }

    /** Changes when anything changes that the generated code depends on. */
    String stamp(String schema, String targetPackage) throws IOException {
        var digest = sha256();
        add(digest, GENERATOR);
        add(digest, org.jooq.Constants.FULL_VERSION);
        add(digest, schema);
        add(digest, targetPackage);
        for (Path file : files()) {
            add(digest, directory.relativize(file).toString().replace('\\', '/'));
            add(digest, Files.readString(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<Path> files() throws IOException {
        try (var tree = Files.walk(directory)) {
            return tree.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
        }
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
