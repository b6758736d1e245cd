package org.maillagetools.edges;

import org.maillage.platform.web.TextSigner;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;

/**
 * Tokens that a form may not be sent with.
 *
 * @param another made for somebody else
 */
record Tokens(String another, TextSigner signer) {

    private static final int SIGNATURE = 8;

    /** Well made but for its signature. */
    String invented() {
        return another.substring(0, another.length() - SIGNATURE) + "A".repeat(SIGNATURE);
    }

    /** The same token, signed as ours are, an hour too late. */
    String expired(String token) {
        byte[] content = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        ByteBuffer.wrap(content).putLong(Instant.now().minusSeconds(3_600).getEpochSecond());
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(content);
        return text + "." + signer.sign("form-token", text);
    }
}
