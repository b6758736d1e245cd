package org.maillage.platform.security;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * What a form carries: until when it holds, a number that makes it unlike any other, and a mark of the account that it was made
 * for. It travels as its content and our signature of it, with a dot between.
 *
 * @param holder mark of the account, {@link #NOBODY} for somebody who has not signed in
 */
record FormToken(Instant expires, UUID number, UUID holder) {

    static final UUID NOBODY = new UUID(0, 0);
    private static final int BYTES = 5 * Long.BYTES;

    String content() {
        byte[] bytes =
                ByteBuffer.allocate(BYTES)
                        .putLong(expires.getEpochSecond())
                        .putLong(number.getMostSignificantBits())
                        .putLong(number.getLeastSignificantBits())
                        .putLong(holder.getMostSignificantBits())
                        .putLong(holder.getLeastSignificantBits())
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Reads a content whose signature was found to be ours. */
    static @Nullable FormToken read(String content) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (bytes.length != BYTES) {
            return null;
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new FormToken(
                Instant.ofEpochSecond(buffer.getLong()),
                new UUID(buffer.getLong(), buffer.getLong()),
                new UUID(buffer.getLong(), buffer.getLong()));
    }
}
