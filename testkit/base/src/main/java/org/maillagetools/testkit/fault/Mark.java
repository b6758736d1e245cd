package org.maillagetools.testkit.fault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are looked for in what passes, wherever it is cut into pieces. */
final class Mark {

    private final byte[] bytes;
    private byte[] before = {};

    private Mark(byte[] bytes) {
        this.bytes = bytes;
    }

    static Mark text(String text) {
        return new Mark(text.getBytes(StandardCharsets.UTF_8));
    }

    /** PostgreSQL's message that a command was completed. */
    static Mark completed(String command) {
        byte[] tag = command.getBytes(StandardCharsets.US_ASCII);
        return new Mark(
                ByteBuffer.allocate(tag.length + 6)
                        .put((byte) 'C')
                        .putInt(tag.length + 5)
                        .put(tag)
                        .put((byte) 0)
                        .array());
    }

    boolean passesIn(byte[] chunk, int length) {
        var joined = new ByteArrayOutputStream(before.length + length);
        joined.writeBytes(before);
        joined.write(chunk, 0, length);
        byte[] all = joined.toByteArray();
        before = Arrays.copyOfRange(all, Math.max(0, all.length - bytes.length + 1), all.length);
        for (int start = 0; start <= all.length - bytes.length; start++) {
            if (Arrays.equals(all, start, start + bytes.length, bytes, 0, bytes.length)) {
                return true;
            }
        }
        return false;
    }
}
