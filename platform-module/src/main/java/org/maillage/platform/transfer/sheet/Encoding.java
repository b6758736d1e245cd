package org.maillage.platform.transfer.sheet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How text is written: by its mark, or else UTF-16 when every other byte is nothing, UTF-8 when the whole file is, and what French
 * Windows writes otherwise.
 *
 * @param mark bytes of the mark at the beginning
 */
record Encoding(Charset charset, int mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BLOCK = 1 << 16;

    static Encoding of(Path file) throws IOException {
        byte[] beginning;
        try (var in = Files.newInputStream(file)) {
            beginning = in.readNBytes(4_096);
        }
        var marked = marked(beginning);
        if (marked != null) {
            return marked;
        }
        int even = zeros(beginning, 0);
        int odd = zeros(beginning, 1);
        int half = beginning.length / 2;
        if (odd > half * 2 / 3 && even == 0) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        if (even > half * 2 / 3 && odd == 0) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        if (even + odd > 0) {
            throw new SheetRefused("no-table");
        }
        return new Encoding(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    private static @Nullable Encoding marked(byte[] beginning) {
        if (begins(beginning, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(beginning, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(beginning, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BLOCK);
        var text = CharBuffer.allocate(BLOCK);
        try (var channel = FileChannel.open(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                text.clear();
                if (decoder.decode(bytes, text, end).isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }
}
